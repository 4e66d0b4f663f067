import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { matches } from "./spelling";

const { cases } = JSON.parse(readFileSync("../tests/vectors/spelling.json", "utf8")) as {
  cases: { name: string; spelling: string; finds: string[]; misses: string[] }[];
};

test.each(cases)("what is typed finds $name or does not", ({ name, spelling, finds, misses }) => {
  expect(finds.filter((typed) => !matches(typed, name, spelling))).toEqual([]);
  expect(misses.filter((typed) => matches(typed, name, spelling))).toEqual([]);
});
