import { useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Ticket } from "@/shared/api/types";
import { asProblem } from "@/shared/api/problem";
import { useLive } from "@/shared/live/live";
import { useFormat } from "@/shared/format";
import { useIsPhone } from "../../../ui/media";
import { PageFailure } from "../../../ui/PageFailure";
import { PageMissing } from "../../../ui/PageMissing";
import { Skeleton } from "../../../ui/Skeleton";
import { useTitle } from "../../../ui/title";
import { Dialogs, type OpenDialog } from "../dialogs/Dialogs";
import { useTicket } from "../queries";
import { Composer } from "./Composer";
import { Header } from "./Header";
import { MergedBar } from "./MergedBar";
import { SidePanel } from "./SidePanel";
import { Thread } from "./Thread";
import "./ticket.css";

export function TicketPage() {
  const { ticketId } = useParams({ from: "/inside/tickets/$ticketId" });
  // The server is asked only for what can be a ticket.
  return /^\d{1,15}$/.test(ticketId) ? <Found id={Number(ticketId)} /> : <PageMissing />;
}

function Found({ id }: { id: number }) {
  const ticket = useTicket(id);
  if (ticket.data) return <Whole key={id} ticket={ticket.data} />;
  if (ticket.isPending) return <Skeleton rows={8} />;
  if ([403, 404, 422].includes(asProblem(ticket.error).status)) return <PageMissing />;
  return <PageFailure error={ticket.error} reset={() => void ticket.refetch()} />;
}

type Tab = "thread" | "facts";

function Whole({ ticket }: { ticket: Ticket }) {
  const { t } = useLingui();
  const format = useFormat();
  const isPhone = useIsPhone();
  const [tab, setTab] = useState<Tab>("thread");
  const [dialog, setDialog] = useState<OpenDialog | null>(null);

  useLive([`ticket:${ticket.id}`], true);
  useTitle(`${format.ticketNumber(ticket.number)} ${ticket.subject}`);

  const tabs: [Tab, string][] = [
    ["thread", t`Conversation`],
    ["facts", t`Details`],
  ];
  return (
    <div className="ticket">
      <Header ticket={ticket} onDialog={setDialog} />
      {ticket.merged_into && <MergedBar ticket={ticket} into={ticket.merged_into} />}
      {isPhone && (
        <div className="ticket-tabs" role="tablist" aria-label={t`Parts of the ticket`}>
          {tabs.map(([key, title]) => (
            <button key={key} type="button" role="tab" aria-selected={tab === key} onClick={() => setTab(key)}>
              {title}
            </button>
          ))}
        </div>
      )}
      <div className="ticket-body">
        {(!isPhone || tab === "thread") && (
          <section className="ticket-main" aria-label={t`Conversation`}>
            <Thread ticket={ticket} />
            <Composer ticket={ticket} />
          </section>
        )}
        {(!isPhone || tab === "facts") && (
          <aside className="ticket-side" aria-label={t`Details`}>
            <SidePanel ticket={ticket} />
          </aside>
        )}
      </div>
      <Dialogs ticket={ticket} open={dialog} onClose={() => setDialog(null)} />
    </div>
  );
}
