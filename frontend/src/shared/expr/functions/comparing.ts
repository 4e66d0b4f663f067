// Comparisons. With null they are all no. A day beside a moment stands for its whole day in the reader's zone.
import { dayStart, type Moment, shifted } from "../calendar.ts";
import { order, type Value } from "../values.ts";
import type { Table } from "./registry.ts";

/** Below zero where a moment is before that day, zero on it, above behind it. */
function besideDay(at: string, day: string, { zone }: Moment): number {
  if (at < dayStart(day, zone)) return -1;
  const following = shifted(day, 1);
  return following === null || at < dayStart(following, zone) ? 0 : 1;
}

const SIGNS: Record<string, (found: number) => boolean> = {
  "=": (found) => found === 0,
  "<": (found) => found < 0,
  "<=": (found) => found <= 0,
  ">": (found) => found > 0,
  ">=": (found) => found >= 0,
};

function signs(): Table {
  const found: Table = {};
  for (const [sign, says] of Object.entries(SIGNS)) {
    found[`${sign}(datetime, date)`] = (at: string, day: string, moment: Moment) => says(besideDay(at, day, moment));
    found[`${sign}(date, datetime)`] = (day: string, at: string, moment: Moment) => says(-besideDay(at, day, moment));
    found[sign] = (one: Value, other: Value) => says(order(one, other));
  }
  return found;
}

export const comparing: Table = {
  ...signs(),
  between: (one: Value, first: Value, last: Value) => order(one, first) >= 0 && order(one, last) <= 0,
  "between(datetime, date, date)": (at: string, first: string, last: string, moment: Moment) =>
    besideDay(at, first, moment) >= 0 && besideDay(at, last, moment) <= 0,
  in: (one: Value, several: readonly Value[]) => several.includes(one),
};
