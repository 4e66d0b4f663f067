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

test("hours that a day does not have, or that overlap, are no hours", () => {
  for (const text of ["25:00-26:00", "18:00-09:00", "09:00-12:00, 11:00-13:00", "09:60-10:00", "09:00-09:00"]) {
    expect(intervals(text)).toBeUndefined();
  }
  expect(intervals("00:00-12:00, 12:00－24:00")).toHaveLength(2);
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
