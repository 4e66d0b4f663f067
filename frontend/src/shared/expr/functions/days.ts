// Days and moments. Now and the zone are always passed in; a day has no zone, a moment is UTC.
import {
  dated,
  dayStart,
  daysBetween,
  local,
  microsOf,
  minutesLater,
  type Moment,
  monthsLater,
  readMoment,
  shifted,
  weekday,
} from "../calendar.ts";
import { absolute, divide, truncated, whole } from "../numbers.ts";
import type { Table } from "./registry.ts";

const FARTHEST = 4_000_000; // days: from the year 1 to 9999 and beyond

const dayOf = (at: string, { zone }: Moment) => local(at, zone)?.slice(0, 10) ?? null;

const later = (move: (day: string, count: number) => string | null) => (day: string, count: bigint) => {
  const number = truncated(count);
  return absolute(number) <= FARTHEST ? move(day, Number(number)) : null;
};

const minutes = (factor: bigint) => (at: string, count: bigint) =>
  absolute(count) <= whole(FARTHEST * 1440) ? minutesLater(at, count * factor) : null;

const between = (micros: bigint) => (begin: string, end: string) => divide(microsOf(end) - microsOf(begin), micros);

const part = (begin: number, end: number) => (date: string) => whole(Number(date.slice(begin, end)));

const clock =
  (begin: number, end: number) =>
  (at: string, { zone }: Moment) => {
    const shown = local(at, zone);
    return shown && part(begin, end)(shown);
  };

const now = ({ now: at }: Moment) => readMoment(at);

export const days: Table = {
  now,
  today: (moment: Moment) => dayOf(moment.now, moment),
  "date(datetime)": dayOf,
  "date(number, number, number)": (...parts: [bigint, bigint, bigint]) =>
    dated(...(parts.map((each) => Number(truncated(each))) as [number, number, number])),
  day_start: (day: string, { zone }: Moment) => dayStart(day, zone),
  add_days: later(shifted),
  add_months: later(monthsLater),
  add_hours: minutes(60n),
  add_minutes: minutes(1n),
  days_between: (begin: string, end: string) => whole(daysBetween(begin, end)),
  hours_between: between(3_600_000_000n),
  minutes_between: between(60_000_000n),
  month_start: (day: string) => `${day.slice(0, 8)}01`,
  week_start: (day: string) => shifted(day, 1 - weekday(day)),
  year: part(0, 4),
  month: part(5, 7),
  day: part(8, 10),
  weekday: (day: string) => whole(weekday(day)),
  hour: clock(11, 13),
  minute: clock(14, 16),
};
