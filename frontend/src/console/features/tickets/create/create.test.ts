import { expect, test } from "vitest";
import { bodyOf, emptyTicket } from "./create";

test("a priority that nobody chose is not sent: the type's own counts", () => {
  expect(bodyOf({ ...emptyTicket, type: "complaint" }, [], {})).not.toHaveProperty("priority");
});

test("a priority that somebody chose is sent, the usual one too", () => {
  expect(bodyOf({ ...emptyTicket, type: "complaint", priority: 3 }, [], {}).priority).toBe(3);
});
