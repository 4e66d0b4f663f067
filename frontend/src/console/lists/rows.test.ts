import { expect, test } from "vitest";
import type { TicketRow } from "@/shared/api/types";
import { linesOf, stretchOf, withNews } from "./rows";

const row = (id: number, revision = 1) => ({ id, revision, subject: `${id}.${revision}` }) as TicketRow;

test("a changed row is renewed in its place, a new one only counted", () => {
  const { rows, news } = withNews([row(1), row(2)], [row(3), row(2, 5), row(1)]);
  expect(rows.map((each) => each.subject)).toEqual(["1.1", "2.5"]);
  expect(news).toBe(1);
});

test("an older answer that arrives late changes nothing", () => {
  expect(withNews([row(1, 4)], [row(1, 3)]).rows[0]?.revision).toBe(4);
});

test("a heading stands above the first row of each value", () => {
  const rows = [row(1), row(2), row(3)];
  const lines = linesOf(rows, ({ id }) => (id < 3 ? "a" : null));
  expect(lines.map((line) => (line.kind === "row" ? line.row.id : line.key))).toEqual(['"a"', 1, 2, "null", 3]);
  expect(linesOf(rows, undefined)).toHaveLength(3);
});

test("a short list is drawn whole, of a long one what is near", () => {
  expect(stretchOf(200, 0, 800, 40)).toEqual([0, 200]);
  const [first, end] = stretchOf(5000, 40_000, 800, 40);
  expect(first).toBeGreaterThan(900);
  expect(first).toBeLessThanOrEqual(1000);
  expect(end).toBeGreaterThanOrEqual(1020);
  expect(end - first).toBeLessThan(120);
  expect(stretchOf(5000, 200_000, 800, 40)[1]).toBe(5000);
});
