import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { TicketRow } from "@/shared/api/types";
import { Time, useFormat } from "@/shared/format";
import { PriorityMark, StateBadge } from "../StateBadge";
import { useRowKeys } from "./row-keys";

export function TicketTable({ rows }: { rows: TicketRow[] }) {
  const { t } = useLingui();
  useRowKeys();
  return (
    <table className="tickets">
      <thead>
        <tr>
          <th scope="col" className="col-number">{t`Number`}</th>
          <th scope="col">{t`Subject`}</th>
          <th scope="col" className="col-customer">{t`Customer`}</th>
          <th scope="col" className="col-state">
            {t({ message: "State", context: "ticket" })}
          </th>
          <th scope="col" className="col-unit">{t`Outlet`}</th>
          <th scope="col" className="col-assignee">{t`Assignee`}</th>
          <th scope="col" className="col-updated">{t`Updated`}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: TicketRow }) {
  const format = useFormat();
  const isOver = row.state === "resolved" || row.state === "closed";
  return (
    <tr className={isOver ? "over" : undefined}>
      <td className="muted">{format.ticketNumber(row.number)}</td>
      <td>
        <span className="subject">
          <Link
            to="/tickets/$ticketId"
            params={{ ticketId: String(row.id) }}
            className="row-link ellipsis"
            title={row.subject}
            data-row
          >
            {row.subject}
          </Link>
          <PriorityMark priority={row.priority} />
        </span>
      </td>
      <Text value={row.customer?.name} />
      <td>
        <StateBadge state={row.state} reason={row.pending_reason} />
      </td>
      <Text value={row.unit?.name} />
      <Text value={row.assignee?.name} />
      <td className="muted">
        <Time at={row.updated_at} />
      </td>
    </tr>
  );
}

function Text({ value }: { value: string | undefined }) {
  return <td title={value}>{value || <span className="hint">—</span>}</td>;
}
