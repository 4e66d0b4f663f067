import { expect, test } from "vitest";
import { countBelow, foldedAtFirst } from "../parts/nodes";
import { isWithin, shownBy, treeOf, type Unit } from "./tree";

const unit = (id: number, parent: number | null, path: string, name: string, closed: string | null = null): Unit => ({
  id,
  name,
  parent,
  path,
  kind: "outlet",
  third_party: false,
  time_zone: "",
  signature: {},
  closed_at: closed,
  closed_reason: "",
  revision: 0,
});
const units = [
  unit(1, null, "1.", "总部"),
  unit(2, 1, "1.2.", "华东大区"),
  unit(3, 2, "1.2.3.", "上海浦东网点"),
  unit(4, 1, "1.4.", "华北大区", "2026-01-01T00:00:00Z"),
];

test("a flat list becomes a tree, and closed units come last", () => {
  const [root] = treeOf(units, () => true);
  expect(root?.below.map(({ item: { name } }) => name)).toEqual(["华东大区", "华北大区"]);
  expect(root?.below[0]?.below).toHaveLength(1);
});

test("what is sought is shown with the way to it", () => {
  const [root] = treeOf(units, shownBy("浦东", false));
  expect(root?.below.map(({ item: { name } }) => name)).toEqual(["华东大区"]);
});

test("who may not see the root sees his own part", () => {
  expect(treeOf(units.slice(1, 3), () => true).map(({ item: { name } }) => name)).toEqual(["华东大区"]);
});

test("a unit stands within itself and within those above it", () => {
  expect(isWithin(units[2]!, units[1]!)).toBe(true);
  expect(isWithin(units[1]!, units[2]!)).toBe(false);
});

test("in a large tree crowds are folded at first, save the one in which the chosen unit stands", () => {
  const many = Array.from({ length: 90 }, (_, place) => {
    const above = place < 45 ? 2 : 4;
    return unit(100 + place, above, `1.${above}.${100 + place}.`, `网点${place}`);
  });
  const nodes = treeOf([...units.slice(0, 3), unit(4, 1, "1.4.", "华北大区"), ...many], () => true);
  expect([...foldedAtFirst(nodes, undefined)]).toEqual([2, 4]);
  expect([...foldedAtFirst(nodes, many[0]?.id)]).toEqual([4]);
  expect([
    ...foldedAtFirst(
      treeOf(units, () => true),
      undefined,
    ),
  ]).toEqual([]);
  expect(countBelow(nodes[0]!)).toBe(93);
});
