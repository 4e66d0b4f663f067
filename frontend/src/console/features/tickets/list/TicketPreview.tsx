import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Ticket } from "@/shared/api/types";
import { asProblem } from "@/shared/api/problem";
import { useFormat } from "@/shared/format";
import { PageFailure } from "../../../ui/PageFailure";
import { PageMissing } from "../../../ui/PageMissing";
import { Skeleton } from "../../../ui/Skeleton";
import { Dialogs, type OpenDialog } from "../dialogs/Dialogs";
import { Composer } from "../page/Composer";
import { Buttons } from "../page/Header";
import { Thread } from "../page/Thread";
import "../page/ticket.css";
import { useTicket } from "../queries";
import { PriorityMark, StateBadge } from "../StateBadge";

/** A ticket beside the list: what was said, and what is done most. */
export function TicketPreview({ id }: { id: number }) {
  const ticket = useTicket(id);
  if (ticket.data) return <Seen ticket={ticket.data} />;
  if (ticket.isPending) return <Skeleton rows={8} />;
  if ([403, 404].includes(asProblem(ticket.error).status)) return <PageMissing />;
  return <PageFailure error={ticket.error} reset={() => void ticket.refetch()} />;
}

function Seen({ ticket }: { ticket: Ticket }) {
  const format = useFormat();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  return (
    <>
      <header className="preview-header">
        <h2 className="ellipsis" title={ticket.subject}>
          {ticket.subject}
        </h2>
        <p className="preview-facts muted">
          <Link to="/tickets/$ticketId" params={{ ticketId: String(ticket.id) }}>
            {format.ticketNumber(ticket.number)}
          </Link>
          <StateBadge state={ticket.state} reason={ticket.pending_reason} />
          <PriorityMark priority={ticket.priority} />
          <span className="ellipsis">{ticket.customer?.name ?? ticket.contact?.name}</span>
          <span className="ellipsis">
            {ticket.assignee ? ticket.assignee.name : <Trans>Nobody has claimed it</Trans>}
          </span>
        </p>
        <Buttons ticket={ticket} onDialog={setDialog} />
      </header>
      <section className="ticket-main">
        <Thread ticket={ticket} />
        <Composer ticket={ticket} />
      </section>
      <Dialogs ticket={ticket} open={dialog} onClose={() => setDialog(null)} />
    </>
  );
}
