import { expect, test } from "vitest";
import { sumOf, written } from "./charges";

const line = (what: string, count: string, price: string) => ({ what, count, price });

test("lines in which nothing stands are left out", () => {
  expect(written([line(" 上门费 ", "1", "¥1,280.50"), line("", "1", "")])).toEqual([
    { what: "上门费", count: "1", price: "1280.50" },
  ]);
});

test("the sum is that of the lines, and unknown while one is not finished", () => {
  expect(sumOf([line("a", "2", "129.50"), line("b", "1", "80")])).toBe("339.00");
  expect(sumOf([line("a", "2", "")])).toBeNull();
  expect(sumOf([line("a", "zwei", "1")])).toBeNull();
  expect(sumOf([])).toBeNull();
});
