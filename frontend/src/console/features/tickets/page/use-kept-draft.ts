import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { useDraft } from "@/shared/input/draft";
import { useLatest } from "@/shared/input/latest";
import { asDraft, type Draft, empty, isBlank, type Mode } from "./writing";

const pause = 1500;

/**
 * A draft that survives a reload in this browser at once, and this browser on the server a moment later. Gives whether
 * it is known what the server has: an editor that began before would write over it.
 */
export function useKeptDraft(ticket: number, mode: Mode) {
  const [draft, setDraft, forgetHere] = useDraft<Draft>(`${mode}.${ticket}`, empty);
  const [isReady, setReady] = useState(!isBlank(draft));
  const client = useQueryClient();
  const sent = useRef(draft);
  const latest = useLatest(draft);

  useEffect(() => {
    if (isReady) return undefined;
    let gone = false;
    const read = client.fetchQuery({
      queryKey: ["drafts", ticket],
      queryFn: () => unwrap(api.GET("/api/v1/tickets/{ticket_id}/drafts", { params: { path: { ticket_id: ticket } } })),
    });
    void read
      .then((kept) => kept.find(({ kind }) => kind === mode))
      .catch(() => undefined) // without it one begins anew
      .then((found) => {
        if (gone) return;
        if (found && isBlank(latest.current)) {
          sent.current = asDraft(found.body);
          setDraft(sent.current);
        }
        setReady(true);
      });
    return () => {
      gone = true;
    };
  }, [client, isReady, latest, mode, setDraft, ticket]);

  const keep = useCallback(() => {
    const now = latest.current;
    if (now === sent.current) return;
    sent.current = now;
    const body = { kind: mode, body: isBlank(now) ? {} : { ...now } };
    // What is not kept there is still kept here.
    void api
      .POST("/api/v1/tickets/{ticket_id}/draft", { params: { path: { ticket_id: ticket } }, body, keepalive: true })
      .catch(() => undefined);
  }, [latest, mode, ticket]);

  useEffect(() => {
    if (draft === sent.current) return undefined;
    const timer = setTimeout(keep, pause);
    return () => clearTimeout(timer);
  }, [draft, keep]);
  useEffect(() => keep, [keep]);

  /** It has arrived: the server let go of it with the message itself. */
  const forget = useCallback(() => {
    sent.current = empty;
    forgetHere();
    client.removeQueries({ queryKey: ["drafts", ticket] });
  }, [client, forgetHere, ticket]);
  return { draft, setDraft, forget, isReady };
}
