import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Time, useFormat } from "@/shared/format";
import type { TicketRow } from "@/shared/api/types";
import { useMay } from "../../../app/session";
import { Empty } from "../../../ui/Empty";
import { PageFailure } from "../../../ui/PageFailure";
import { Skeleton } from "../../../ui/Skeleton";
import { PriorityMark, StateBadge } from "../../tickets/StateBadge";
import "../../../ui/card.css";
import { useTicketsOf } from "../queries";

/** What this customer has asked for so far, newest first. */
export function TicketsOf({ customer }: { customer: { id: number } }) {
  const maySee = useMay("ticket.view");
  const tickets = useTicketsOf(customer.id, maySee);
  if (!maySee) return null;
  if (tickets.isPending) return <Skeleton rows={6} />;
  if (tickets.isError) return <PageFailure error={tickets.error} reset={() => void tickets.refetch()} />;
  const { items, next } = tickets.data;
  if (items.length === 0)
    return (
      <Empty>
        <Trans>This customer has no ticket that you may see.</Trans>
      </Empty>
    );
  return (
    <>
      <ul className="plain-list customer-tickets">
        {items.map((ticket) => (
          <li key={ticket.id}>
            <Line ticket={ticket} />
          </li>
        ))}
      </ul>
      {next && (
        <p className="customer-more">
          <Link to="/tickets" search={{ customer: String(customer.id) }}>
            <Trans>All tickets of this customer</Trans>
          </Link>
        </p>
      )}
    </>
  );
}

function Line({ ticket }: { ticket: TicketRow }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <Link to="/tickets/$ticketId" params={{ ticketId: String(ticket.id) }} className="card">
      <span className="card-line">
        <span className="card-title">
          <span className="ellipsis" title={ticket.subject}>
            {ticket.subject}
          </span>
          <PriorityMark priority={ticket.priority} />
        </span>
        <span className="card-corner">
          <Time at={ticket.created_at} />
        </span>
      </span>
      <span className="card-line muted">
        <span className="ellipsis card-below">
          <span>{format.ticketNumber(ticket.number)}</span>
          <span>{ticket.type_title}</span>
          <span>{ticket.assignee?.name ?? t`Nobody has claimed it`}</span>
        </span>
        <span className="card-end">
          <StateBadge state={ticket.state} reason={ticket.pending_reason} />
        </span>
      </span>
    </Link>
  );
}
