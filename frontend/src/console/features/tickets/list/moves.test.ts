import { describe, expect, it } from "vitest";
import { wayTo } from "./moves";

const ticket = (state: string, assignee: { id: number; name: string } | null = null) => ({ state, assignee });

describe("a ticket on the board", () => {
  it.each([
    ["new", "open", "claim"],
    ["pending", "open", "resume"],
    ["resolved", "open", "reopen"],
    ["open", "pending", "pend"],
    ["new", "resolved", "resolve"],
    ["resolved", "closed", "close"],
    ["open", "closed", undefined],
    ["open", "new", undefined],
    ["open", "open", undefined],
  ])("goes from %s to %s by %s", (from, to, verb) => {
    expect(wayTo(ticket(from), to)).toBe(verb);
  });
  it("is accepted where somebody has it already", () => {
    expect(wayTo(ticket("new", { id: 1, name: "Bob" }), "open")).toBe("accept");
  });
});
