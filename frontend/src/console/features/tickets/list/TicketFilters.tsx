import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useMay } from "../../../app/session";
import type { TicketSearch } from "../search";
import { FilterBar } from "../../../lists/FilterBar";
import { FilterBuilder } from "../../../lists/FilterBuilder";
import type { FiltersProps } from "../../../lists/noun";
import { useDimensions } from "./dimensions";

export function TicketFilters(props: FiltersProps) {
  const { t } = useLingui();
  const { filters, set } = props;
  const mayEdit = useMay("ticket.edit");
  return (
    <FilterBar {...props} dimensions={useDimensions(filters)}>
      <FilterBuilder
        of="ticket"
        title={t`Show tickets for which`}
        filter={typeof filters.filter === "string" ? filters.filter : undefined}
        onChange={(filter) => set({ filter })}
      />
      {mayEdit && (
        <Link to="/tickets/triage" search={filters as TicketSearch} className="list-way">
          <Trans>Triage</Trans>
        </Link>
      )}
    </FilterBar>
  );
}
