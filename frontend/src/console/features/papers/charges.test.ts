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

test("half a cent rounds up as on the paper, whatever a float would make of it", () => {
  expect(sumOf([line("a", "0.5", "2.01")])).toBe("1.01");
  expect(sumOf([line("a", "1", "1.005")])).toBe("1.01");
  expect(sumOf([line("a", "-0.5", "2.01")])).toBe("-1.01");
  expect(sumOf([line("a", "1", "0.05")])).toBe("0.05");
  expect(sumOf([line("a", "3", "90071992547409931.10")])).toBe("270215977642229793.30");
});
