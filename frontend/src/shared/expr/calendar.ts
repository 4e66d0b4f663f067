// Days (`2026-11-22`) and moments (`2026-11-22T01:02:03.000004Z`), kept as texts: their order is that of the calendar.
import { ONE } from "./numbers.ts";

/** When and where an expression is asked: it never looks at a clock itself. `zone` is of IANA. */
export interface Moment {
  now: string;
  zone: string;
}

const DAY = 86_400_000;
const FIRST = Date.parse("0001-01-01");
const LAST = Date.parse("9999-12-31") + DAY - 1;
const day = /^\d{4}-\d\d-\d\d$/;
const moment =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:Z|([+-])([01]\d|2[0-3])(?::?([0-5]\d)(?::?([0-5]\d))?)?)$/;

/** Milliseconds as `2026-11-22T01:02:03.004Z`; null outside of the years 1 to 9999. */
const isoOf = (time: number) => (time >= FIRST && time <= LAST ? new Date(time).toISOString() : null);

/** A text of the calendar; null for February 30, which some engines take for March 2. */
function timeOf(text: string): number | null {
  const time = Date.parse(text);
  return isoOf(time)?.startsWith(text.slice(0, 19)) ? time : null;
}

export const readDay = (value: unknown): string | null =>
  typeof value === "string" && day.test(value) && timeOf(value) !== null ? value : null;

/** A moment in UTC, whatever its offset was. */
export function readMoment(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const found = moment.exec(value);
  if (!found) return null;
  const [, date, clock, seconds = "00", fraction = "", sign, ...offset] = found;
  const time = timeOf(`${date}T${clock}:${seconds}Z`);
  return time === null ? null : stamped(time - offsetOf(sign, offset), fraction.padEnd(6, "0").slice(0, 6));
}

function stamped(time: number, micros: string): string | null {
  const iso = isoOf(time);
  return iso && `${iso.slice(0, 19)}.${micros}Z`;
}

function offsetOf(sign: string | undefined, parts: (string | undefined)[]): number {
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((part = "0") => Number(part));
  const size = (hours * 60 + minutes) * 60 + seconds;
  return (sign === "-" ? -size : size) * 1000;
}

// -- days --------------------------------------------------------------------------------------------------------

/** So many days later; null outside of the years 1 to 9999. */
export const shifted = (date: string, days: number): string | null =>
  isoOf(Date.parse(date) + days * DAY)?.slice(0, 10) ?? null;

export const daysBetween = (begin: string, end: string): number => (Date.parse(end) - Date.parse(begin)) / DAY;

/** 1 is Monday. */
export const weekday = (date: string): number => new Date(date).getUTCDay() || 7;

/** The same day of a later month, or that month's last day. */
export function monthsLater(date: string, months: number): string | null {
  const [year = 0, month = 0, number = 0] = date.split("-").map(Number);
  const count = year * 12 + month - 1 + months;
  const to = Math.floor(count / 12);
  const last = new Date(Date.UTC(2000 + (to % 400), (((count % 12) + 12) % 12) + 1, 0));
  return dated(to, last.getUTCMonth() + 1, Math.min(number, last.getUTCDate()));
}

/** Null where there is no such day. */
export const dated = (year: number, month: number, number: number): string | null =>
  readDay([String(year).padStart(4, "0"), ...[month, number].map((part) => String(part).padStart(2, "0"))].join("-"));

// -- moments -----------------------------------------------------------------------------------------------------

const MICROS = 1_000_000n;

export const microsOf = (at: string): bigint =>
  BigInt(Date.parse(`${at.slice(0, 19)}Z`)) * 1000n + BigInt(at.slice(20, 26));

/** A moment so many minutes later, to the microsecond (what is finer is cut off). */
export function minutesLater(at: string, minutes: bigint): string | null {
  const micros = microsOf(at) + (minutes * 60n * MICROS) / ONE;
  const rest = ((micros % MICROS) + MICROS) % MICROS;
  return stamped(Number((micros - rest) / 1000n), String(rest).padStart(6, "0"));
}

// -- zones -------------------------------------------------------------------------------------------------------

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the clocks of a zone are ahead of UTC, in milliseconds. */
function ahead(time: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
    formats.set(zone, format);
  }
  const [, sign, ...parts] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(format.format(time)) ?? [];
  return offsetOf(sign, parts);
}

/** What the clocks of a zone show at a moment: `2026-11-22T09:02:03`. */
export function local(at: string, zone: string): string | null {
  const time = Date.parse(`${at.slice(0, 23)}Z`);
  return isoOf(time + ahead(time, zone))?.slice(0, 19) ?? null;
}

const starts = new Map<string, string>();

/** The moment a day begins, remembered: asking about zones is slow. */
export function dayStart(date: string, zone: string): string {
  const key = `${date} ${zone}`;
  let found = starts.get(key);
  if (found === undefined) {
    if (starts.size > 4096) starts.clear();
    found = stamped(Math.max(midnight(Date.parse(date), zone), FIRST), "000000") ?? "";
    starts.set(key, found);
  }
  return found;
}

/** Where midnight does not exist or comes twice, the smaller offset counts, as PostgreSQL chooses. */
function midnight(time: number, zone: string): number {
  const near = [ahead(time - DAY, zone), ahead(time + DAY, zone)];
  const right = near.filter((offset) => ahead(time - offset, zone) === offset);
  return time - Math.min(...(right.length ? right : near));
}
