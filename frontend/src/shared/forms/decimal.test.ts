import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compareDecimals, decimalOf } from "./decimal";

const vectors = JSON.parse(readFileSync("../tests/vectors/decimals.json", "utf8")) as [string, string | null][];

test.each(vectors)("%j is read as the server reads it", (typed, kept) => {
  expect(decimalOf(typed) ?? null).toBe(kept);
});

test("decimals compare exactly, however long", () => {
  expect(compareDecimals("12345678901234567891", "12345678901234567890")).toBe(1);
  expect(compareDecimals("-0.1", "0")).toBe(-1);
  expect(compareDecimals("1.50", "1.5")).toBe(0);
});
