// Texts. Letters are counted as characters; looking for something does not mind small and capital letters.
import { local, type Moment } from "../calendar.ts";
import { plain, truncated, whole } from "../numbers.ts";
import { folded, trimmed, type Value } from "../values.ts";
import type { Table } from "./registry.ts";

type Texts = readonly (string | null)[];

/** From one place to another; the first is 0. */
const letters = (text: string, begin: number, end?: number) => Array.from(text).slice(begin, end).join("");

const LONGEST = 100_000; // characters of a text that is put together

/** What is put together is null when it grows too long. */
const bounded = (text: string) => (text.length <= LONGEST || Array.from(text).length <= LONGEST ? text : null);

function replaced(text: string, old: string, by: string): string | null {
  if (!old) return text;
  const parts = text.split(old);
  const length = parts.reduce((sum, part) => sum + part.length, 0) + (parts.length - 1) * by.length;
  return length <= 2 * LONGEST ? bounded(parts.join(by)) : null;
}

/** `length` characters from the `first` on, which is 1. */
function cut(text: string, first: bigint, length: bigint): string {
  const [begin, end] = [truncated(first), truncated(first) + truncated(length)];
  return letters(text, Math.max(Number(begin) - 1, 0), Math.max(Number(end) - 1, 0));
}

function last(text: string, count: bigint): string {
  const number = Number(truncated(count));
  return number > 0 ? letters(text, -number) : "";
}

export const texts: Table = {
  contains: (text: string, part: string) => folded(text).includes(folded(part)),
  "contains(list of like, like)": (several: readonly Value[], one: Value) => several.includes(one),
  begins: (text: string, part: string) => folded(text).startsWith(folded(part)),
  ends: (text: string, part: string) => folded(text).endsWith(folded(part)),
  join_texts: (...parts: Texts) => bounded(parts.join("")),
  length: (text: string) => whole(Array.from(text).length),
  lower: folded,
  trim: trimmed,
  left: (text: string, count: bigint) => cut(text, whole(1), count),
  right: last,
  mid: cut,
  replace: replaced,
  text: (text: string) => text,
  "text(number)": plain,
  "text(datetime)": (at: string, { zone }: Moment) => local(at, zone)?.slice(0, 16).replace("T", " ") ?? null,
  join: (several: Texts, between: string) => bounded(several.filter((text) => text !== null).join(between)),
};
