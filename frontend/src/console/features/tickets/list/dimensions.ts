import type { MessageDescriptor } from "@lingui/core";
import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import type { Category } from "@/shared/api/types";
import type { Dimension, Option } from "../../../lists/dimensions";
import type { Filters } from "../../../lists/noun";
import { useCategories, useCustomer, usePeople, useTicketTypes, useUnits } from "../queries";
import { priorityWords, stateWords } from "../words";

/** The tree as one list, each category below the names of those above it. */
export function flatten(categories: Category[], parent: number | null = null, above = ""): Option[] {
  return categories
    .filter((category) => category.parent === parent)
    .flatMap((category) => [
      { value: String(category.id), label: above + category.title },
      ...flatten(categories, category.id, `${above}${category.title} / `),
    ]);
}

export function useDimensions(filters: Filters): Dimension[] {
  const { t } = useLingui();
  const { _ } = useI18n();
  const types = useTicketTypes().data ?? [];
  const people = usePeople().data ?? [];
  const units = useUnits().data ?? [];
  const categories = useCategories().data ?? [];
  const customer = useCustomer(typeof filters.customer === "string" ? filters.customer : undefined).data;
  const words = (of: Record<string, MessageDescriptor>) =>
    Object.entries(of).map(([value, word]) => ({ value, label: _(word) }));
  const yes = [{ value: "true", label: t`Yes` }];
  return [
    { key: "state", title: t({ message: "State", context: "ticket" }), options: words(stateWords), several: true },
    { key: "type", title: t`Type`, options: types.map((type) => ({ value: type.key, label: type.title })) },
    {
      key: "assignee",
      title: t`Assignee`,
      options: [
        { value: "me", label: t`Me` },
        { value: "none", label: t`Nobody` },
        ...people.map((person) => ({ value: String(person.id), label: person.name })),
      ],
    },
    { key: "unit", title: t`Outlet`, options: units.map((unit) => ({ value: String(unit.id), label: unit.name })) },
    { key: "category", title: t`Category`, options: flatten(categories) },
    { key: "priority", title: t`Priority`, options: words(priorityWords) },
    { key: "waiting", title: t`Waiting for our answer`, options: yes },
    { key: "risk", title: t`Due soon`, options: yes },
    { key: "mentioned", title: t`Mentioning me`, options: yes },
    { key: "watched", title: t`Watched by me`, options: yes },
    { key: "team", title: t`My team's tickets`, options: yes },
    {
      // Not offered, for there are too many: it is reached from a ticket of theirs.
      key: "customer",
      title: t`Customer`,
      options: customer ? [{ value: String(customer.id), label: customer.name }] : [],
    },
  ];
}
