import { expect, test } from "vitest";
import type { Ticket } from "@/shared/api/types";
import { primaryOf, verbsOf } from "./verbs";

const ticket = (state: string, verbs: string[], assignee: object | null = { id: 1, name: "A" }) =>
  ({ state, assignee, actions: verbs.map((verb) => `ticket.${verb}`) }) as Ticket;

test("only what the server allows becomes a button, always in the same order", () => {
  expect(verbsOf(ticket("open", ["resolve", "view", "pend", "transfer"]), 1)).toEqual(["transfer", "pend", "resolve"]);
});

test("what the customer has rated is not rated for them", () => {
  const done = ticket("resolved", ["rate", "close"]);
  expect(verbsOf(done, 1)).toEqual(["rate", "close"]);
  expect(verbsOf({ ...done, rating: { score: 5, comment: "", reasons: [], at: "" } }, 1)).toEqual(["close"]);
});

test("one does not claim what one has, nor pend what is pending", () => {
  expect(verbsOf(ticket("pending", ["claim", "pend", "resume"]), 1)).toEqual(["resume"]);
  expect(verbsOf(ticket("open", ["claim", "pend"]), 2)).toEqual(["claim", "pend"]);
});

test.each([
  ["new", ["claim", "reply"], null, "claim"],
  ["open", ["claim", "reply", "resolve"], { id: 1, name: "A" }, "send"],
  ["pending", ["resume", "reply"], { id: 1, name: "A" }, "resume"],
  ["resolved", ["close", "reopen"], { id: 1, name: "A" }, "close"],
  ["resolved", ["close", "call_back"], { id: 1, name: "A" }, "call_back"],
  ["closed", ["reopen"], { id: 1, name: "A" }, "send"],
] as const)("%s with %j of %j leads with %s", (state, verbs, assignee, primary) => {
  expect(primaryOf(ticket(state, [...verbs], assignee))).toBe(primary);
});
