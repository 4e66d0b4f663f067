import { useLingui } from "@lingui/react/macro";
import { FilterBar } from "../../../lists/FilterBar";
import { FilterBuilder } from "../../../lists/FilterBuilder";
import type { FiltersProps } from "../../../lists/noun";
import { useDimensions } from "./dimensions";

export function TicketFilters(props: FiltersProps) {
  const { t } = useLingui();
  const { filters, set } = props;
  return (
    <FilterBar {...props} dimensions={useDimensions(filters)}>
      <FilterBuilder
        of="ticket"
        title={t`Show tickets for which`}
        filter={typeof filters.filter === "string" ? filters.filter : undefined}
        onChange={(filter) => set({ filter })}
      />
    </FilterBar>
  );
}
