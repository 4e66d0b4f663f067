import type { Language } from "@/shared/i18n/language";
import { words } from "./words";

interface Parts {
  year: number;
  month: number;
  day: number;
  time: string;
  second: string;
  zone: string;
}

const two = (value: number) => String(value).padStart(2, "0");
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const fields = { year: "numeric", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" } as const;
    format = new Intl.DateTimeFormat("en-GB", {
      ...fields,
      second: "2-digit",
      timeZoneName: "longOffset",
      hourCycle: "h23",
      timeZone: zone,
    });
    formats.set(zone, format);
  }
  return format;
}

function partsOf(at: Date, zone: string): Parts {
  const found = Object.fromEntries(
    formatFor(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  return {
    year: Number(found.year),
    month: Number(found.month),
    day: Number(found.day),
    time: `${found.hour}:${found.minute}`,
    second: found.second ?? "00",
    zone: (found.timeZoneName ?? "").replace("GMT", "UTC"),
  };
}

/** Whole calendar days from `now` to `at` in that zone; -1 is yesterday. */
function daysBetween(now: Parts, at: Parts): number {
  const day = (parts: Parts) => Date.UTC(parts.year, parts.month - 1, parts.day) / 86_400_000;
  return day(at) - day(now);
}

/** 刚刚, 12分钟前, 今天14:30, 昨天09:12, 11-21 14:30, 2025-12-03: as near as the reader needs it. */
export function moment(iso: string, language: Language, zone: string, now: Date): string {
  const at = new Date(iso);
  const said = words[language];
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
  // A clock a few seconds ahead of ours is still "just now".
  if (minutes <= 0 && minutes >= -1) return said.now;
  if (minutes > 0 && minutes < 60) return said.minutesAgo(minutes);
  const parts = partsOf(at, zone);
  const today = partsOf(now, zone);
  const names: Record<number, string> = { [-1]: said.yesterday, 0: said.today, 1: said.tomorrow };
  const name = names[daysBetween(today, parts)];
  if (name) return said.dayAndTime(name, parts.time);
  if (parts.year === today.year) return said.dayAndTime(said.date(parts.month, parts.day), parts.time);
  return said.fullDate(parts.year, parts.month, parts.day);
}

/** 14:20 on the same day, otherwise as any moment: behind a word that says what was then. */
export function clock(iso: string, language: Language, zone: string, now: Date): string {
  const parts = partsOf(new Date(iso), zone);
  return daysBetween(partsOf(now, zone), parts) === 0 ? parts.time : moment(iso, language, zone, now);
}

/** The same moment to the second and with its zone, for hovering. */
export function exactMoment(iso: string, zone: string): string {
  const { year, month, day, time, second, zone: offset } = partsOf(new Date(iso), zone);
  return `${year}-${two(month)}-${two(day)} ${time}:${second} ${offset}`;
}

/** A plain calendar date such as a date of purchase: no zone may move it. */
export function calendarDate(value: string, language: Language): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  if (!found) return value;
  return words[language].fullDate(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** 2小时15分, 1天3小时: the two largest units, the second left out when it is nothing. */
export function span(seconds: number, language: Language): string {
  const { day, hour, minute, second, gap } = words[language].span;
  const whole = Math.max(0, Math.floor(seconds));
  const units: [number, string][] = [
    [Math.floor(whole / 86_400), day],
    [Math.floor(whole / 3600) % 24, hour],
    [Math.floor(whole / 60) % 60, minute],
    [whole % 60, second],
  ];
  const first = units.findIndex(([count]) => count > 0);
  if (first < 0) return `0${second}`;
  // Seconds matter only when there is nothing larger.
  const shown = units
    .slice(first, first + 2)
    .filter(([count], index) => count > 0 && (first + index < 3 || first === 3));
  return shown.map(([count, unit]) => `${count}${unit}`).join(gap);
}

/** How long something goes on, as a clock that runs: 0:07, 3:20, 1:02:03. */
export function timer(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (count: number) => String(count).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
