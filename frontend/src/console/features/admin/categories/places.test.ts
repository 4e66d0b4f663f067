import { expect, test } from "vitest";
import { dropSpot, isWithin, movedTo, placeOf, spotOf, stepSpot } from "./places";

const category = (id: number, parent: number | null) => ({ id, parent, key: `c${id}`, title: `C${id}`, titles: {} });
const [product, fault, quality, usage, price] = [
  category(1, null),
  category(2, 1),
  category(3, 1),
  category(4, null),
  category(5, null),
] as const;
const all = [product, usage, price, fault, quality];
const order = (parent: number | null, list = all) => list.filter((each) => each.parent === parent).map(({ id }) => id);

test("one step leads past the one beside it, and nowhere at the ends", () => {
  expect(stepSpot(all, usage, "up")).toEqual({ parent: null, before: 1 });
  expect(stepSpot(all, usage, "down")).toEqual({ parent: null, before: null });
  expect(stepSpot(all, product, "up")).toBeUndefined();
  expect(stepSpot(all, price, "down")).toBeUndefined();
});

test("one step leads below the one before it, or out of the one above it", () => {
  expect(stepSpot(all, usage, "in")).toEqual({ parent: 1, before: null });
  expect(stepSpot(all, product, "in")).toBeUndefined();
  expect(stepSpot(all, fault, "out")).toEqual({ parent: null, before: 4 });
  expect(stepSpot(all, usage, "out")).toBeUndefined();
});

test("what is dropped on another stands below it, at its edges beside it", () => {
  expect(dropSpot(all, price, product, "into")).toEqual({ parent: 1, before: null });
  expect(dropSpot(all, price, product, "before")).toEqual({ parent: null, before: 1 });
  expect(dropSpot(all, price, fault, "after")).toEqual({ parent: 1, before: 3 });
  expect(dropSpot(all, price, usage, "after")).toEqual(spotOf(all, price));
});

test("the list is shown as it will be", () => {
  const next = movedTo(all, price.id, { parent: 1, before: 3 });
  expect(order(1, next)).toEqual([2, 5, 3]);
  expect(order(null, next)).toEqual([1, 4]);
  expect(order(null, movedTo(all, product.id, { parent: null, before: null }))).toEqual([4, 5, 1]);
  expect(
    placeOf(
      next,
      next.find(({ id }) => id === 5)!,
    ),
  ).toEqual({ place: 2, count: 3 });
});

test("a category stands within itself and within those above it", () => {
  expect(isWithin(all, fault, product)).toBe(true);
  expect(isWithin(all, product, product)).toBe(true);
  expect(isWithin(all, product, fault)).toBe(false);
});
