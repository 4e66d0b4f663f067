import { describe, expect, it } from "vitest";
import { tallyOf } from "./queue";

describe("what was chosen in a walk", () => {
  it("counts the last choice for each ticket", () => {
    const chosen = new Map([
      [1, 7],
      [2, 7],
      [3, 8],
    ]);
    expect(tallyOf(chosen.set(1, 8))).toEqual(
      new Map([
        [8, 2],
        [7, 1],
      ]),
    );
  });
});
