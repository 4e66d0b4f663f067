import { expect, test } from "vitest";
import { moved, nextOrder, shownColumns, toggled, withWidth } from "./columns";

const columns = (...keys: string[]) => keys.map((key) => ({ key, width: null }));
const keys = (list: { key: string }[]) => list.map(({ key }) => key).join(" ");
const known = (key: string) => key !== "gone";

test("without a choice the usual columns are shown", () => {
  expect(keys(shownColumns([], ["number", "subject"], known, "subject"))).toBe("number subject");
});

test("columns that are gone or named twice fall away, and the one that links is always there", () => {
  expect(keys(shownColumns(columns("gone", "unit", "unit"), ["number"], known, "subject"))).toBe("subject unit");
});

test("a column is added at the end and taken away where it stands", () => {
  expect(keys(toggled(columns("a", "b"), "c"))).toBe("a b c");
  expect(keys(toggled(columns("a", "b"), "a"))).toBe("b");
});

test("a column moves to its place and never beyond the ends", () => {
  expect(keys(moved(columns("a", "b", "c"), "a", 1))).toBe("b a c");
  expect(keys(moved(columns("a", "b", "c"), "a", 9))).toBe("b c a");
  expect(keys(moved(columns("a", "b", "c"), "c", -1))).toBe("c a b");
});

test("a width stays within what can be read and gives way to the usual one", () => {
  expect(withWidth(columns("a"), "a", 9)).toEqual([{ key: "a", width: 64 }]);
  expect(withWidth([{ key: "a", width: 200 }], "a", null)).toEqual(columns("a"));
});

test("a head sorts one way, then the other, then as usual", () => {
  expect(nextOrder("-id", ["name", "-name"], "-id")).toBe("name");
  expect(nextOrder("name", ["name", "-name"], "-id")).toBe("-name");
  expect(nextOrder("-name", ["name", "-name"], "-id")).toBe("-id");
});

test("the head of the usual order only turns it round", () => {
  expect(nextOrder("-id", ["-id", "id"], "-id")).toBe("id");
  expect(nextOrder("id", ["-id", "id"], "-id")).toBe("-id");
});
