import { expect, test } from "vitest";
import { dayStart, local, minutesLater, monthsLater, readDay, readMoment, shifted, weekday } from "./calendar";

const zones = [
  "America/New_York",
  "America/Sao_Paulo",
  "America/Havana",
  "Europe/Berlin",
  "Asia/Beirut",
  "Asia/Shanghai",
];
const halves = ["Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia", "Pacific/Kiritimati", "UTC"];
const microsecond = 16_667n; // in minutes

test.each(["2026-02-29", "2026-13-01", "2026-00-10", "0000-01-01", "2026-1-1", "2026-11-22T00:00", "", 5, null])(
  "%j is no day",
  (value) => expect(readDay(value)).toBeNull(),
);

test.each([
  ["2026-11-22T14:06:20.328792+08:00", "2026-11-22T06:06:20.328792Z"],
  ["2026-11-22T14:06:20.3287929Z", "2026-11-22T14:06:20.328792Z"],
  ["2026-11-22 14:06Z", "2026-11-22T14:06:00.000000Z"],
  ["2026-11-22T14:06:20.5-0330", "2026-11-22T17:36:20.500000Z"],
  ["0001-01-01T00:00:00+00:01", null],
  ["9999-12-31T23:59:59.999999-00:01", null],
  ["2026-11-22T14:06:20", null],
  ["2026-11-22T24:00:00Z", null],
  ["2026-02-29T00:00:00Z", null],
  ["2026-11-22T14:60:00Z", null],
  ["2026-11-22T14:00:00+24:00", null],
])("%s is the moment %s", (stored, moment) => expect(readMoment(stored)).toBe(moment));

test.each(["2026-03-07", "2026-03-28", "2018-11-03", "2022-11-05", "2021-03-27", "2026-04-04", "2026-10-03"])(
  "around %s every day begins with its first moment, the one before still being yesterday",
  (begin) => {
    for (const zone of [...zones, ...halves])
      for (let days = 0; days < 4; days += 1) {
        const day = shifted(begin, days) ?? "";
        const start = dayStart(day, zone);
        expect(local(start, zone)?.slice(0, 10)).toBe(day);
        expect(start < dayStart(shifted(day, 1) ?? "", zone)).toBe(true);
        const before = local(minutesLater(start, -microsecond) ?? "", zone) ?? "";
        if (zone !== "America/Havana") expect(before < day).toBe(true); // there midnight comes twice
      }
  },
);

test.each([
  ["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00.000000Z"], // 00:00 does not exist
  ["Asia/Beirut", "2021-03-28", "2021-03-27T22:00:00.000000Z"],
  ["America/Havana", "2022-11-06", "2022-11-06T05:00:00.000000Z"], // 00:00 comes twice
  ["America/New_York", "2026-03-08", "2026-03-08T05:00:00.000000Z"],
  ["America/New_York", "2026-03-09", "2026-03-09T04:00:00.000000Z"],
  ["America/New_York", "2026-11-02", "2026-11-02T05:00:00.000000Z"],
  ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00.000000Z"], // a day that never was
  ["Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00.000000Z"],
  ["Asia/Shanghai", "1900-01-01", "1899-12-31T15:54:17.000000Z"], // an offset with seconds
  ["Asia/Shanghai", "0001-01-01", "0001-01-01T00:00:00.000000Z"], // the first moment there is
  ["America/New_York", "9999-12-31", "9999-12-31T05:00:00.000000Z"],
])("in %s the day %s begins at %s", (zone, day, start) => expect(dayStart(day, zone)).toBe(start));

test("outside of the calendar the answer is null", () => {
  expect(shifted("9999-12-31", 1)).toBeNull();
  expect(monthsLater("0001-01-01", -1)).toBeNull();
  expect(monthsLater("2026-01-01", 4_000_000)).toBeNull();
  expect(local("0001-01-01T00:00:00.000000Z", "America/New_York")).toBeNull();
  expect(local("9999-12-31T23:00:00.000000Z", "Asia/Shanghai")).toBeNull();
  expect(minutesLater("9999-12-31T23:59:59.999999Z", 10n ** 12n)).toBeNull();
});

test("months later is the same day or the last one, in any century", () => {
  expect(monthsLater("2024-01-31", 1)).toBe("2024-02-29");
  expect(monthsLater("1900-01-31", 1)).toBe("1900-02-28");
  expect(monthsLater("0004-01-31", 1)).toBe("0004-02-29");
  expect(monthsLater("2026-03-31", -13)).toBe("2025-02-28");
});

test("a week begins on Monday, in the first year too", () => {
  expect(weekday("2026-11-22")).toBe(7);
  expect(weekday("0001-01-01")).toBe(1);
});
