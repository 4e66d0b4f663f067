import { expect, test } from "vitest";
import { inBatches, nothing, stretch, toggle, toggleAll } from "./selection";

const order = [5, 4, 3, 2, 1];
const ids = (selection: { ids: ReadonlySet<number> }) => [...selection.ids].toSorted((one, other) => one - other);

test("a range goes from the last touched row to this one, in either direction", () => {
  expect(ids(stretch(toggle(nothing, 4), 2, order))).toEqual([2, 3, 4]);
  expect(ids(stretch(toggle(nothing, 2), 4, order))).toEqual([2, 3, 4]);
});

test("a range from a row that was taken out takes the others out", () => {
  const all = toggleAll(nothing, order);
  expect(ids(stretch(toggle(all, 4), 2, order))).toEqual([1, 5]);
});

test("a range without a beginning is one row", () => {
  expect(ids(stretch(nothing, 3, order))).toEqual([3]);
  expect(ids(stretch(toggle(nothing, 99), 3, order))).toEqual([3, 99]);
});

test("all loaded rows go in, and out again when all are in", () => {
  const some = toggle(nothing, 3);
  expect(ids(toggleAll(some, order))).toEqual([1, 2, 3, 4, 5]);
  expect(ids(toggleAll(toggleAll(some, order), order))).toEqual([]);
});

test("who takes a row out of everything no longer means everything", () => {
  const everything = { ...toggleAll(nothing, order), everything: true };
  expect(toggle(everything, 3).everything).toBe(false);
});

test("batches hold what is left over too", () => {
  expect(inBatches([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inBatches([], 2)).toEqual([]);
});
