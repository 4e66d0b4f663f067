import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Button, Space } from "antd";
import { useState } from "react";
import { Time, useFormat } from "@/shared/format";
import { Skeleton } from "../../../ui/Skeleton";
import { useShortcut } from "../../../ui/shortcuts";
import { Dialogs, type OpenDialog } from "../dialogs/Dialogs";
import { TagsSection } from "../page/TagsSection";
import { Thread } from "../page/Thread";
import "../page/ticket.css";
import { may } from "../page/verbs";
import { useTicket } from "../queries";
import { PriorityMark, StateBadge } from "../StateBadge";

/** One ticket to be judged: its words, who said them, and the way to the next. */
export function Sheet({ id, onMove }: { id: number; onMove: (step: 1 | -1) => void }) {
  const format = useFormat();
  const ticket = useTicket(id).data;
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  useShortcut("m", () => setDialog("merge"), Boolean(ticket && may(ticket, "merge")));
  useShortcut("t", () => document.querySelector<HTMLElement>(".triage-tags input")?.focus());

  if (!ticket)
    return (
      <section className="triage-sheet">
        <Skeleton rows={6} />
      </section>
    );
  return (
    <section className="triage-sheet" aria-label={ticket.subject}>
      <header>
        <h2>
          <Link to="/tickets/$ticketId" params={{ ticketId: String(id) }}>
            {ticket.subject}
          </Link>{" "}
          <PriorityMark priority={ticket.priority} />
        </h2>
        <p className="muted triage-facts">
          <span>{format.ticketNumber(ticket.number)}</span>
          <StateBadge state={ticket.state} reason={ticket.pending_reason} />
          <span>{ticket.type_title}</span>
          <span>{ticket.customer?.name}</span>
          <Time at={ticket.created_at} />
          {ticket.category && <span>{ticket.category.title}</span>}
        </p>
      </header>
      <Thread ticket={ticket} />
      <div className="triage-tags">
        <TagsSection ticket={ticket} />
      </div>
      <Space.Compact className="triage-ways">
        <Button onClick={() => onMove(-1)}>
          <Trans>Previous</Trans>
        </Button>
        <Button onClick={() => onMove(1)}>
          <Trans>Next</Trans>
        </Button>
      </Space.Compact>
      <Dialogs ticket={ticket} open={dialog} onClose={() => setDialog(null)} />
    </section>
  );
}
