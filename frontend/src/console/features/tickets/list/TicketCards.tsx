import { Link } from "@tanstack/react-router";
import type { TicketRow } from "@/shared/api/types";
import { Time, useFormat } from "@/shared/format";
import { PriorityMark, StateBadge } from "../StateBadge";

/** Two lines a ticket: what it is about above; number, customer and state below. */
export function TicketCards({ rows }: { rows: TicketRow[] }) {
  const format = useFormat();
  return (
    <ul className="plain-list">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to="/tickets/$ticketId" params={{ ticketId: String(row.id) }} className="ticket-card" data-row>
            <span className="ticket-card-line">
              <span className="ticket-card-subject ellipsis">{row.subject}</span>
              <PriorityMark priority={row.priority} />
              <span className="ticket-card-time">
                <Time at={row.updated_at} />
              </span>
            </span>
            <span className="ticket-card-line muted">
              <span className="ticket-card-number">{format.ticketNumber(row.number)}</span>
              <span className="ellipsis">{row.customer?.name}</span>
              <span className="ticket-card-state">
                <StateBadge state={row.state} reason={row.pending_reason} />
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
