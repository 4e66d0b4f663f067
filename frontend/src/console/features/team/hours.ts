import type { Queue } from "./queries";

export const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Day = (typeof days)[number];
type Week = NonNullable<Queue["hours"]>["week"];

export const usual: Record<Day, string> = {
  ...(Object.fromEntries(days.map((day) => [day, "09:00-18:00"])) as Record<Day, string>),
  sat: "",
  sun: "",
};

/** `[["09:00", "12:00"], …]` as people write it; a day without hours is empty. */
export const written = (week: Week): Record<Day, string> =>
  Object.fromEntries(
    days.map((day) => [day, (week[day] ?? []).map((interval) => interval.join("-")).join(", ")]),
  ) as Record<Day, string>;

/** What people wrote as intervals; undefined where it is no such thing. */
export function intervals(text: string): string[][] | undefined {
  const parts = text.split(/[,，、;；\s]+/).filter(Boolean);
  const found = parts.map((part) => /^(\d{1,2}[:：]\d\d)[-–—－~～至到](\d{1,2}[:：]\d\d)$/.exec(part));
  if (found.some((match) => !match)) return undefined;
  const hours = found.map((match) => [clock(match![1]!), clock(match![2]!)]);
  // One after the other, within the day: the server would refuse them, too, but not by the day.
  const row = hours.flat();
  const inOrder = row.every(
    (time, at) => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time) && isAfter(time, row[at - 1], at),
  );
  return inOrder ? hours : undefined;
}

/** A stretch ends after it begins; the next one may begin at once. */
const isAfter = (time: string, before: string | undefined, at: number): boolean =>
  before === undefined || (at % 2 ? time > before : time >= before);

const clock = (text: string): string => text.replace("：", ":").padStart(5, "0");
