import { expect, test } from "vitest";
import { intervals, usual, written } from "./hours";

test("hours are read as people write them", () => {
  expect(intervals("09:00-12:00, 13:00-18:00")).toEqual([
    ["09:00", "12:00"],
    ["13:00", "18:00"],
  ]);
  expect(intervals("9：00～12：00，13：00至18：00")).toEqual([
    ["09:00", "12:00"],
    ["13:00", "18:00"],
  ]);
  expect(intervals("  ")).toEqual([]);
});

test("what is no interval is not guessed at", () => {
  for (const text of ["9", "9-18", "09:00", "morning", "09:00-"]) expect(intervals(text)).toBeUndefined();
});

test("what is kept is written as it is read", () => {
  const week = {
    mon: [
      ["09:00", "12:00"],
      ["13:00", "24:00"],
    ],
    tue: [],
  };
  expect(written(week)).toEqual({
    ...Object.fromEntries(Object.keys(usual).map((day) => [day, ""])),
    mon: "09:00-12:00, 13:00-24:00",
  });
});
