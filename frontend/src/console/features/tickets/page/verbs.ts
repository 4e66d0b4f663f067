import type { Ticket } from "@/shared/api/types";
import type { verbWords } from "../words";

export type ButtonVerb = keyof typeof verbWords;

/** In this order, on every ticket. */
const order: ButtonVerb[] = [
  "claim",
  "accept",
  "resume",
  "transfer",
  "pend",
  "resolve",
  "call_back",
  "rate",
  "close",
  "reopen",
];

/** Done seldom: behind 更多. */
const seldom: ButtonVerb[] = ["release", "escalate", "deescalate", "merge"];

/** These ask for more before they happen. */
export const asking = new Set<ButtonVerb>([
  "transfer",
  "pend",
  "resolve",
  "call_back",
  "rate",
  "reopen",
  "escalate",
  "deescalate",
  "merge",
]);

export const may = (ticket: Ticket, verb: string) => ticket.actions.includes(`ticket.${verb}`);

/** What is already so needs no button, even where the server would let it pass. */
function isSo(ticket: Ticket, verb: ButtonVerb, reader: number): boolean {
  if (verb === "rate") return Boolean(ticket.rating);
  if (verb === "claim") return ticket.assignee?.id === reader;
  return verb === "pend" && ticket.state === "pending";
}

export function verbsOf(ticket: Ticket, reader: number): ButtonVerb[] {
  return order.filter((verb) => may(ticket, verb) && !isSo(ticket, verb, reader));
}

export const seldomOf = (ticket: Ticket): ButtonVerb[] => seldom.filter((verb) => may(ticket, verb));

/** The one filled button of the page: a verb in the header, or the composer's "send". */
export function primaryOf(ticket: Ticket): ButtonVerb | "send" {
  if (may(ticket, "claim") && !ticket.assignee) return "claim";
  if (ticket.state === "pending" && may(ticket, "resume")) return "resume";
  if (ticket.state === "resolved" && may(ticket, "call_back")) return "call_back";
  if (ticket.state === "resolved" && may(ticket, "close")) return "close";
  return "send";
}
