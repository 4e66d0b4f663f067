import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useLayoutEffect, useMemo, useRef } from "react";
import type { Message, Ticket } from "@/shared/api/types";
import { useMay } from "../../../app/session";
import { Empty } from "../../../ui/Empty";
import { PageFailure } from "../../../ui/PageFailure";
import { Skeleton } from "../../../ui/Skeleton";
import { useMessages, useTimeline } from "../queries";
import { Bubble } from "./Bubble";
import { Records } from "./Records";
import { may } from "./verbs";
import { threadItems, withStory } from "./thread-items";

/** One message that is a matter of its own becomes a ticket of its own. */
function SplitLink({ ticket, message }: { ticket: Ticket; message: Message }) {
  const mayCreate = useMay("ticket.create");
  if (!mayCreate || message.direction !== "in" || message.id === 0 || !may(ticket, "link")) return null;
  return (
    <Link className="small bubble-action" to="/tickets/new" search={{ split: `${ticket.id}.${message.id}` }}>
      <Trans>Make it a ticket</Trans>
    </Link>
  );
}

/** The conversation, oldest first, with what happened in between as single grey lines. */
export function Thread({ ticket }: { ticket: Ticket }) {
  const messages = useMessages(ticket.id);
  const timeline = useTimeline(ticket.id);
  const scroller = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  const items = useMemo(
    () => threadItems(withStory(ticket, messages.data ?? []), timeline.data ?? []),
    [ticket, messages.data, timeline.data],
  );
  const count = messages.data?.length ?? 0;

  useLayoutEffect(() => {
    // It opens at its end. A reader who has then scrolled up is not pulled away; one at the end goes on seeing the end.
    const box = scroller.current;
    if (!box) return;
    const isNear = box.scrollHeight - box.scrollTop - box.clientHeight < 400;
    if (isNear || !opened.current) box.scrollTop = box.scrollHeight;
    opened.current = timeline.isFetched;
  }, [count, timeline.isFetched]);

  if (messages.isPending) return <Skeleton rows={5} />;
  if (messages.isError && !messages.data) return <PageFailure error={messages.error} />;
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="thread" ref={scroller} tabIndex={0} role="log" aria-live="off">
      {items.map((item) =>
        item.kind === "message" ? (
          <Bubble
            key={`m${item.message.id}`}
            message={item.message}
            customer={ticket.customer?.name}
            action={<SplitLink ticket={ticket} message={item.message} />}
          />
        ) : (
          <Records key={`r${item.records[0]?.id}`} ticket={ticket.id} records={item.records} />
        ),
      )}
      {timeline.isError && (
        <p className="small error-text">
          <Trans>What happened in between cannot be shown.</Trans>{" "}
          <Button type="link" size="small" loading={timeline.isFetching} onClick={() => void timeline.refetch()}>
            <Trans>Try again</Trans>
          </Button>
        </p>
      )}
      {items.length === 0 && (
        <Empty>
          <Trans>Nothing has been said yet.</Trans>
        </Empty>
      )}
    </div>
  );
}
