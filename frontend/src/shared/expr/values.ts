// Values while a program holds them. A number is a bigint (see `numbers`), a text, choice, day or moment a string, a
// reference a number. What is stored otherwise (a text where a number should be) is null.
import { readDay, readMoment } from "./calendar.ts";
import folding from "./folding.json" with { type: "json" };
import { plain, readNumber } from "./numbers.ts";
import type { Type } from "./types.ts";

export type Value = null | boolean | bigint | number | string | readonly Value[];

/** An answer as it is shown and sent: numbers as text. */
export type Answer = null | boolean | number | string | Answer[];

export function answerOf(value: Value): Answer {
  if (typeof value === "bigint") return plain(value);
  return typeof value === "object" ? value && value.map(answerOf) : value;
}

// -- reading what is stored --------------------------------------------------------------------------------------

export type Reader = (stored: unknown) => Value;

const readText: Reader = (stored) => (typeof stored === "string" ? stored : null);

const READERS = new Map<string, Reader>([
  ["number", readNumber],
  ["text", readText],
  ["choice", readText],
  ["boolean", (stored) => (typeof stored === "boolean" ? stored : null)],
  ["reference", (stored) => (typeof stored === "number" && Number.isSafeInteger(stored) ? stored : null)],
  ["date", readDay],
  ["datetime", readMoment],
]);

/** What makes a value of a type out of what is stored; null where that is none. */
export function reader(type: Type): Reader {
  if (!type.of) return READERS.get(type.name) ?? (() => null);
  const one = reader(type.of);
  return (stored) => (Array.isArray(stored) ? stored.map(one) : []);
}

/** The member of a member; of a list, that of each item. */
export function member(value: unknown, path: readonly string[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => member(item, path));
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return null;
  return member((value as Record<string, unknown>)[step], rest);
}

// -- text --------------------------------------------------------------------------------------------------------

const small = new Map(Array.from(folding.from, (letter, place) => [letter, folding.to[place] ?? letter]));
const capital = new RegExp(`[${folding.from}]`, "g");

/** Small letters, by the shipped table: every language and database calls other letters small. */
export const folded = (text: string): string => text.replace(capital, (letter) => small.get(letter) ?? letter);

export const trimmed = (text: string): string => text.replace(/^[ \t\r\n\u3000]+|[ \t\r\n\u3000]+$/g, "");

/** Below zero where the first comes first: by code point, which is not how JavaScript compares an emoji. */
export function order<T extends Value>(one: T, other: T): number {
  if (one === other || one === null || other === null) return 0;
  if (typeof one === "string" && typeof other === "string") return orderOfTexts(one, other);
  return one < other ? -1 : 1;
}

function orderOfTexts(one: string, other: string): number {
  let place = 0;
  while (place < one.length && one[place] === other[place]) place += 1;
  return (one.codePointAt(place) ?? -1) - (other.codePointAt(place) ?? -1);
}
