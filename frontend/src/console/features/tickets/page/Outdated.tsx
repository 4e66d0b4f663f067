import { Trans } from "@lingui/react/macro";
import { Button } from "antd";
import { useMemo } from "react";
import type { Message } from "@/shared/api/types";
import { useMe } from "../../../app/session";
import { useMessages } from "../queries";

export type Unread = Message[] & { latest: number };

/** What others have said in public since this answer was begun, and the latest there is. */
export function useUnread(ticket: number, seen: number | null): Unread {
  const messages = useMessages(ticket).data;
  const me = useMe();
  return useMemo(() => {
    const spoken = (messages ?? []).filter((message) => message.direction !== "note" && message.id > 0);
    const unread =
      seen === null
        ? []
        : spoken.filter((each) => each.id > seen && (each.direction === "in" || each.author.name !== me.name));
    return Object.assign(unread, { latest: spoken.at(-1)?.id ?? 0 });
  }, [messages, seen, me.name]);
}

/** Nobody answers a word that somebody has overtaken, without having been told. */
export function Outdated({ unread, onRead }: { unread: Unread; onRead: (seen: number) => void }) {
  const last = unread.at(-1);
  if (!last) return null;
  const name = last.author.name;
  return (
    <p className="composer-outdated" role="alert">
      {name ? (
        <Trans>{name} has written since you began. Read it before you send.</Trans>
      ) : (
        <Trans>The customer has written since you began. Read it before you send.</Trans>
      )}
      <Button id="read" size="small" onClick={() => onRead(unread.latest)}>
        <Trans>I have read it</Trans>
      </Button>
    </p>
  );
}
