import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useMemo } from "react";
import type { Message, Ticket } from "@/shared/api/types";
import { useMay } from "../../../app/session";
import { Empty } from "../../../ui/Empty";
import { Gap } from "../../../ui/Gap";
import { PageFailure } from "../../../ui/PageFailure";
import { Skeleton } from "../../../ui/Skeleton";
import { useMessages, useTimeline } from "../queries";
import { Bubble } from "./Bubble";
import { OriginalMail } from "./OriginalMail";
import { Records } from "./Records";
import { may } from "./verbs";
import { Earlier } from "./Earlier";
import { knownSince, threadItems, withStory } from "./thread-items";
import { usePlace } from "./use-place";

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
  const since = knownSince(messages, timeline);
  const items = useMemo(() => {
    const said = messages.data ?? [];
    const isWhole = !messages.hasNextPage;
    return threadItems(isWhole ? withStory(ticket, said) : said, timeline.data ?? [], since);
  }, [ticket, messages.data, messages.hasNextPage, timeline.data, since]);
  const isReadingBack = messages.isFetchingNextPage || timeline.isFetchingNextPage;
  const hasFailed = messages.isFetchNextPageError || timeline.isFetchNextPageError;
  const box = usePlace(messages.data?.at(-1)?.id, timeline.isFetched, items.length, isReadingBack);
  const readBack = () => {
    for (const thread of [messages, timeline]) if (knownSince(thread) >= since) void thread.fetchNextPage();
  };

  if (messages.isPending) return <Skeleton rows={5} />;
  if (messages.isError && !messages.data) return <PageFailure error={messages.error} />;
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="thread" ref={box} tabIndex={0} role="log" aria-live="off">
      {since > 0 && <Earlier busy={isReadingBack} failed={hasFailed} onReach={readBack} />}
      {items.map((item) =>
        item.kind === "message" ? (
          <Bubble
            key={`m${item.message.id}`}
            message={item.message}
            customer={ticket.customer?.name}
            action={
              <>
                <OriginalMail ticket={ticket.id} message={item.message} />
                <SplitLink ticket={ticket} message={item.message} />
              </>
            }
          />
        ) : (
          <Records key={`r${item.records[0]?.id}`} ticket={ticket.id} records={item.records} />
        ),
      )}
      {timeline.isError && (
        <p className="small error-text">
          <Trans>What happened in between cannot be shown.</Trans>
          <Gap />
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
