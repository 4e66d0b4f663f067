import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import { forgetIdempotencyKey, idempotencyHeader } from "@/shared/api/idempotency";
import type { Answers, Field, TicketCreated } from "@/shared/api/types";
import { answersToData, asksForStory } from "@/shared/forms/answers";
import type { ChosenFile } from "@/shared/forms/types";
import { ticketKeys } from "../queries";

export type Priority = 1 | 2 | 3 | 4;

/** Whose request it is, once they were found. */
export interface Caller {
  id: number;
  name: string;
  phone: string;
}

export interface TicketDraft {
  caller: Caller | null;
  type: string;
  name: string;
  phone: string;
  email: string;
  subject: string;
  message: string;
  /** null: nobody has chosen one, and the type's own counts. */
  priority: Priority | null;
  answers: Answers;
  files: ChosenFile[];
}

export const emptyTicket: TicketDraft = {
  caller: null,
  type: "",
  name: "",
  phone: "",
  email: "",
  subject: "",
  message: "",
  priority: null,
  answers: {},
  files: [],
};

/** From what the ticket is made besides what is typed. */
export interface Origin {
  parent?: number | undefined;
  /** A message of another ticket. */
  split?: number | undefined;
}

export function bodyOf(draft: TicketDraft, fields: Field[], { parent, split }: Origin) {
  const phone = draft.phone.trim();
  const email = draft.email.trim();
  return {
    type: draft.type,
    subject: draft.subject.trim(),
    message: asksForStory(fields) ? "" : draft.message.trim(),
    ...(draft.caller
      ? { customer: draft.caller.id }
      : { contact: { name: draft.name.trim(), ...(phone && { phone }), ...(email && { email }) } }),
    ...(draft.priority && { priority: draft.priority }),
    data: answersToData(fields, draft.answers),
    attachments: draft.files.map((file) => file.id),
    ...(parent && { parent }),
    ...(split && { split_from: split }),
    // Who types a ticket in has somebody on the phone or in front of the desk.
    channel: "console",
  };
}

export function useCreateTicket(onCreated: (ticket: TicketCreated) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReturnType<typeof bodyOf>) =>
      unwrap(api.POST("/api/v1/tickets", { body, headers: idempotencyHeader("ticket.create", body) })),
    onSuccess: (ticket) => {
      forgetIdempotencyKey();
      onCreated(ticket);
      return client.invalidateQueries({ queryKey: ticketKeys.all });
    },
  });
}
