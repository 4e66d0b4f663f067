import { expect, test } from "vitest";
import { added, group, put, sent, stepped, written } from "./reasons";

const stored = [
  { key: "solved", title: { "zh-Hans": "解决了", en: "Solved" }, praise: true },
  { key: "slow", title: { "zh-Hans": "慢", en: "Slow" }, praise: false },
  { key: "fast", title: { "zh-Hans": "快", en: "Quick" }, praise: true },
  { key: "late", title: { "zh-Hans": "晚", en: "Late" }, praise: false },
];
const all = written(stored);
const keys = (reasons = all, praise = true) => group(reasons, praise).map(({ key }) => key);

test("what is not touched is sent as it was", () => {
  expect(sent(all)).toEqual(stored);
});

test("a reason goes a place up or down among those that stand together", () => {
  expect(keys(stepped(all, 2, -1))).toEqual(["fast", "solved"]);
  expect(keys(stepped(all, 0, 1))).toEqual(["fast", "solved"]);
  expect(keys(stepped(all, 1, 1), false)).toEqual(["late", "slow"]);
  expect(stepped(all, 0, -1)).toBeUndefined();
  expect(stepped(all, 3, 1)).toBeUndefined();
});

test("a reason is put before another, or last", () => {
  expect(keys(put(all, 2, 0))).toEqual(["fast", "solved"]);
  expect(keys(put(all, 0, undefined))).toEqual(["fast", "solved"]);
  expect(put(all, 0, 0)).toEqual(all);
});

test("a new reason gets a key of its own from its English words, or a number", () => {
  const more = added(added(added(all, true), false), false);
  more[4]!.title = { "zh-Hans": "很贴心", en: "  Very caring! " };
  more[5]!.title = { "zh-Hans": "慢", en: "Slow" };
  more[6]!.title = { "zh-Hans": "吵", en: " " };
  expect(
    sent(more)
      .slice(4)
      .map(({ key }) => key),
  ).toEqual(["very_caring", "slow_1", "reason_1"]);
  expect(sent(more)[4]!.title).toEqual({ "zh-Hans": "很贴心", en: "Very caring!" });
  expect(sent(more)[6]!.title).toEqual({ "zh-Hans": "吵" });
});
