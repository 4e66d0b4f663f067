import type { TicketRow } from "@/shared/api/types";
import type { ButtonVerb } from "../page/verbs";

const live = new Set(["new", "open", "pending"]);
const finished = new Set(["resolved", "closed"]);

/** The verb that brings a ticket into a state; none where nothing does. The server has the last word. */
export function wayTo({ state, assignee }: Pick<TicketRow, "state" | "assignee">, to: string): ButtonVerb | undefined {
  if (state === to) return undefined;
  if (to === "open") {
    if (state === "new") return assignee ? "accept" : "claim";
    return state === "pending" ? "resume" : "reopen";
  }
  if (to === "pending" && live.has(state)) return "pend";
  if (to === "resolved" && live.has(state)) return "resolve";
  return to === "closed" && finished.has(state) ? "close" : undefined;
}
