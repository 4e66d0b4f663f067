import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { FilterBar } from "../../../lists/FilterBar";
import { FilterBuilder } from "../../../lists/FilterBuilder";
import type { FiltersProps } from "../../../lists/noun";
import { useUnits } from "../../tickets/queries";
import { kindWords } from "../words";

export function CustomerFilters(props: FiltersProps) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const { filters, set } = props;
  const units = useUnits().data ?? [];
  const dimensions = [
    {
      key: "kind",
      title: t({ message: "Kind", context: "customer" }),
      options: Object.entries(kindWords).map(([value, word]) => ({ value, label: _(word) })),
    },
    { key: "unit", title: t`Outlet`, options: units.map((unit) => ({ value: String(unit.id), label: unit.name })) },
  ];
  return (
    <FilterBar {...props} dimensions={dimensions}>
      <FilterBuilder
        of="customer"
        title={t`Show customers for which`}
        filter={typeof filters.filter === "string" ? filters.filter : undefined}
        onChange={(filter) => set({ filter })}
      />
    </FilterBar>
  );
}
