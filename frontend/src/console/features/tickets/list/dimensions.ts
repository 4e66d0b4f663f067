import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import type { Category } from "@/shared/api/types";
import { useCategories, useCustomer, usePeople, useTicketTypes, useUnits } from "../queries";
import { type TicketSearch, ticketStates } from "../search";
import { stateWords } from "../words";

export interface Option {
  value: string;
  label: string;
}

/** One thing tickets can be filtered by. */
export interface Dimension {
  key: keyof TicketSearch;
  title: string;
  options: Option[];
  values: (search: TicketSearch) => string[];
  toggle: (search: TicketSearch, value: string) => TicketSearch;
  clear: () => TicketSearch;
}

type Single = "type" | "assignee" | "unit" | "category" | "customer";

function single(key: Single, title: string, options: Option[]): Dimension {
  return {
    key,
    title,
    options,
    values: (search) => (search[key] ? [search[key]] : []),
    toggle: (search, value) => ({ [key]: search[key] === value ? undefined : value }),
    clear: () => ({ [key]: undefined }),
  };
}

function states(title: string, options: Option[]): Dimension {
  return {
    key: "state",
    title,
    options,
    values: (search) => search.state ?? [],
    toggle: (search, value) => {
      const before: string[] = search.state ?? [];
      return { state: ticketStates.filter((state) => before.includes(state) !== (state === value)) };
    },
    clear: () => ({ state: undefined }),
  };
}

/** The tree as one list, each category below the names of those above it. */
export function flatten(categories: Category[], parent: number | null = null, above = ""): Option[] {
  return categories
    .filter((category) => category.parent === parent)
    .flatMap((category) => [
      { value: String(category.id), label: above + category.title },
      ...flatten(categories, category.id, `${above}${category.title} / `),
    ]);
}

export function useDimensions(search: TicketSearch): Dimension[] {
  const { t } = useLingui();
  const { _ } = useI18n();
  const types = useTicketTypes().data ?? [];
  const people = usePeople().data ?? [];
  const units = useUnits().data ?? [];
  const categories = useCategories().data ?? [];
  const customer = useCustomer(search.customer).data;
  return [
    states(
      t({ message: "State", context: "ticket" }),
      Object.entries(stateWords).map(([value, word]) => ({ value, label: _(word) })),
    ),
    single(
      "type",
      t`Type`,
      types.map((type) => ({ value: type.key, label: type.title })),
    ),
    single("assignee", t`Assignee`, [
      { value: "me", label: t`Me` },
      { value: "none", label: t`Nobody` },
      ...people.map((person) => ({ value: String(person.id), label: person.name })),
    ]),
    single(
      "unit",
      t`Outlet`,
      units.map((unit) => ({ value: String(unit.id), label: unit.name })),
    ),
    single("category", t`Category`, flatten(categories)),
    // Not offered, for there are too many: it is reached from a ticket of theirs.
    single("customer", t`Customer`, customer ? [{ value: String(customer.id), label: customer.name }] : []),
  ];
}
