import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import { forgetIdempotencyKey, idempotencyHeader } from "@/shared/api/idempotency";
import { asProblem } from "@/shared/api/problem";
import type { Ticket } from "@/shared/api/types";
import { listKeys } from "../../lists/queries";
import { ticketKeys } from "./queries";

/** The verbs of a ticket and what each needs; every one is POST /tickets/{id}/<verb> and answers with the ticket. */
export interface Verbs {
  claim: Record<string, never>;
  release: Record<string, never>;
  accept: Record<string, never>;
  resume: Record<string, never>;
  close: Record<string, never>;
  watch: Record<string, never>;
  unwatch: Record<string, never>;
  transfer: { unit?: number; assignee?: number; reason: string };
  pend: { reason: string; note?: string };
  reply: {
    html: string;
    attachments?: number[];
    cc?: string[];
    bcc?: string[];
    then?: "" | "pend" | "resolve";
    seen?: number | null;
  };
  note: { html: string; attachments?: number[]; mentions?: number[] };
  log: { html: string; attachments?: number[]; then?: "" | "pend" | "resolve"; channel: string };
  escalate: { reason: string; unit?: number };
  deescalate: { reason: string; unit?: number };
  merge: { ticket: number };
  unmerge: Record<string, never>;
  resolve: { answer: string };
  reopen: { reason: string };
  call_back: { note: string };
  rate: { score: number; comment: string };
  edit: {
    subject?: string;
    priority?: number;
    category?: number | null;
    tags?: string[];
    data?: Record<string, unknown>;
  };
  link: { kind: string; ticket: number };
  unlink: { link: number };
}

export type Verb = keyof Verbs;

/** Verbs that change what another person may be changing too carry the revision they were decided on. */
const careful = new Set<Verb>(["edit"]);

export function useTicketVerb<V extends Verb>(ticket: Pick<Ticket, "id" | "revision">, verb: V) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Verbs[V]) => {
      const path = `/api/v1/tickets/{ticket_id}/${verb}` as "/api/v1/tickets/{ticket_id}/note";
      const headers = {
        ...idempotencyHeader(`${ticket.id}.${verb}`, body),
        ...(careful.has(verb) && { "If-Match": String(ticket.revision) }),
      };
      return unwrap(
        api.POST(path, { params: { path: { ticket_id: ticket.id } }, body: body as Verbs["note"], headers }),
      );
    },
    onSuccess: (changed) => {
      forgetIdempotencyKey();
      // A ticket that has left one's sight comes back empty; the page then asks and is told so.
      if (changed) client.setQueryData(ticketKeys.one(ticket.id), changed);
      void client.invalidateQueries({ queryKey: listKeys.of("ticket") });
      return client.invalidateQueries({ queryKey: ticketKeys.all });
    },
    // Somebody was quicker: the page then shows what is so now.
    onError: (error) => {
      if ([404, 409, 412].includes(asProblem(error).status))
        void client.invalidateQueries({ queryKey: ticketKeys.one(ticket.id) });
    },
  });
}
