// What may be meant by the word before the caret: fields, functions, the options of a field. Pure: the editor shows it.
import { matches } from "@/shared/spelling";
import type { Field, FieldSet } from "../fields";
import type { FunctionInfo } from "./functions";

/** The piece of text that a suggestion replaces, from `start` to the caret. */
export interface Word {
  start: number;
  typed: string;
}

export type Suggestion =
  | { kind: "field"; key: string; field: Field }
  | { kind: "function"; key: string; called: FunctionInfo }
  | { kind: "option"; key: string; field: Field; label: string; value: string | number };

const most = 30;
const LETTERS = /[\p{L}\p{N}_.#·]+$/u;
const BRACKET = /[[［【]([^\]］】]*)$/;
const QUOTE = /["“”]([^"“”]*)$/;
const LATIN = /[\p{Script=Latin}\p{N}_.]+$/u;

/** The names around the caret: within brackets all of it, otherwise the run of letters. */
export function wordsBefore(text: string, caret: number): Word[] {
  const before = text.slice(0, caret);
  const bracketed = BRACKET.exec(before);
  if (bracketed) return [{ start: bracketed.index, typed: bracketed[1] ?? "" }];
  const run = LETTERS.exec(before)?.[0];
  if (!run || /^[\p{N}.]+$/u.test(run)) return [];
  // Chinese is written without blanks: what is meant may begin at any character of the run, pinyin behind it at the first
  // Latin one.
  const latin = LATIN.exec(run)?.[0];
  if (latin && latin.length < run.length) return [wordOf(before, latin), wordOf(before, run)];
  if (latin) return [wordOf(before, latin)];
  return Array.from({ length: Math.min(run.length, 20) }, (_, place) => wordOf(before, run.slice(place)));
}

const wordOf = (before: string, typed: string): Word => ({ start: before.length - typed.length, typed });

/** The first of these words that anything fits, with what fits it. */
export function suggest(
  text: string,
  caret: number,
  fields: FieldSet,
  functions: readonly FunctionInfo[],
): { word: Word; items: Suggestion[] } | undefined {
  const options = optionsBefore(text, caret, fields);
  if (options) return options;
  if (isQuoted(text.slice(0, caret))) return undefined;
  for (const word of wordsBefore(text, caret)) {
    const inBrackets = /[[［【]/.test(text[word.start] ?? "");
    const items = fitting(word.typed, fields, inBrackets ? [] : functions).slice(0, most);
    // A name that is complete needs no help.
    const isComplete = items.length === 1 && items[0] && nameOf(items[0]).toLowerCase() === word.typed.toLowerCase();
    if (items.length > 0) return isComplete ? undefined : { word, items };
  }
  return undefined;
}

const isQuoted = (before: string): boolean => (before.match(/["“”]/g)?.length ?? 0) % 2 === 1;

export function fitting(typed: string, fields: FieldSet, functions: readonly FunctionInfo[]): Suggestion[] {
  const ofFields = fields.list
    .filter(({ key, label, short, spelling }) => matches(typed, short, spelling) || matches(typed, `${label} ${key}`))
    .map((field): Suggestion => ({ kind: "field", key: `field:${field.key}`, field }));
  const ofFunctions = functions
    .filter(
      ({ word, words, spelling }) =>
        /^[\p{L}_]/u.test(word) && [word, ...words].some((one) => begins(one, typed, spelling)),
    )
    .map((called): Suggestion => ({ kind: "function", key: `function:${called.name}`, called }));
  const rank = (item: Suggestion) => (nameOf(item).toLowerCase().startsWith(typed.toLowerCase()) ? 0 : 1);
  return [...ofFields, ...ofFunctions].toSorted((one, other) => rank(one) - rank(other));
}

const begins = (word: string, typed: string, spelling: string): boolean =>
  /^[\x20-\x7e]*$/.test(word) ? word.toLowerCase().startsWith(typed.toLowerCase()) : matches(typed, word, spelling);

const nameOf = (item: Suggestion): string => {
  if (item.kind === "field") return item.field.short;
  return item.kind === "function" ? item.called.word : item.label;
};

/** Within quotes behind a field that has options: these. */
function optionsBefore(text: string, caret: number, fields: FieldSet): ReturnType<typeof suggest> {
  const before = text.slice(0, caret);
  const quote = isQuoted(before) ? QUOTE.exec(before) : null;
  if (!quote) return undefined;
  const field = lastField(before.slice(0, quote.index), fields);
  const typed = quote[1] ?? "";
  const items = (field?.options ?? [])
    .filter(({ label, spelling, value }) => matches(typed, label, spelling) || matches(typed, String(value)))
    .map(({ label, value }): Suggestion => ({ kind: "option", key: `option:${value}`, field: field!, label, value }));
  return items.length > 0 ? { word: { start: quote.index, typed }, items } : undefined;
}

function lastField(before: string, fields: FieldSet): Field | undefined {
  let found: { field: Field; end: number } | undefined;
  for (const field of fields.list) {
    for (const name of [field.short, field.label]) {
      const place = before.toLowerCase().lastIndexOf(name.toLowerCase());
      const end = place + name.length;
      if (place >= 0 && (!found || end > found.end)) found = { field, end };
    }
  }
  return found?.field;
}

/** A name as a formula has it: in brackets where it holds more than letters, by its key where others are called so. */
function spelledField(field: Field, fields: FieldSet): string {
  const isAlone = (name: string) => fields.list.filter((one) => one.short === name || one.label === name).length === 1;
  const name = [field.short, field.label].find(isAlone) ?? `#${field.key}`;
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `[${name.replaceAll("]", "]]")}]`;
}

/** The text with the suggestion in place of the word, and where the caret is then. */
export function accepted(
  text: string,
  caret: number,
  start: number,
  item: Suggestion,
  fields: FieldSet,
): { text: string; caret: number } {
  const before = text.slice(0, start);
  let after = text.slice(caret);
  const put = (inserted: string, place = inserted.length) => ({
    text: before + inserted + after,
    caret: before.length + place,
  });
  if (item.kind === "field") {
    if (/^[[［【]/.test(text.slice(start)) && /^[\]］】]/.test(after)) after = after.slice(1);
    return put(spelledField(item.field, fields));
  }
  if (item.kind === "option") {
    if (/^["“”]/.test(after)) after = after.slice(1);
    return put(typeof item.value === "number" ? String(item.value) : `"${item.label.replaceAll('"', '""')}"`);
  }
  if (/^\s*[(（]/.test(after)) return put(item.called.word);
  const takes = item.called.signatures.some((one) => one.takes.length > 0 || one.rest);
  return put(`${item.called.word}()`, item.called.word.length + (takes ? 1 : 2));
}
