import { expect, test } from "vitest";
import { moved, type Script } from "./queries";

const rows = [1, 2, 3, 4].map((id) => ({ id }) as Script);

test("a script goes a place up or down", () => {
  expect(moved(rows, rows, rows[1]!, -1)).toEqual([2, 1, 3, 4]);
  expect(moved(rows, rows, rows[1]!, 1)).toEqual([1, 3, 2, 4]);
});

test("among rows that are filtered it passes the next one that is shown", () => {
  const shown = [rows[0]!, rows[3]!];
  expect(moved(rows, shown, rows[3]!, -1)).toEqual([4, 1, 2, 3]);
});

test("at the end there is nowhere to go", () => {
  expect(moved(rows, rows, rows[3]!, 1)).toBeUndefined();
});
