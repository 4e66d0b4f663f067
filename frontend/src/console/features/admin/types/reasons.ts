import { currentLanguage } from "@/shared/i18n/language";
import type { TypeSettings } from "./queries";

type Stored = TypeSettings["rating_reasons"][number];

/** A reason as it is being written; the number tells the rows apart until they are kept. */
export interface Reason extends Stored {
  id: number;
}

/** As many as a type may have. */
export const most = 20;

export const written = (reasons: readonly Stored[]): Reason[] => reasons.map((reason, id) => ({ ...reason, id }));

/** What it is called for its reader; nothing before it has words. */
export const nameOf = ({ title }: Reason): string | undefined =>
  title[currentLanguage()] || title["zh-Hans"] || title.en || undefined;

/** Those that stand together: offered with many stars, or with few. */
export const group = (reasons: readonly Reason[], praise: boolean) =>
  reasons.filter((reason) => reason.praise === praise);

/** With the one put before another of its group or, without that, behind all of them. */
export function put(reasons: readonly Reason[], id: number, before: number | undefined): Reason[] {
  const reason = reasons.find((each) => each.id === id);
  if (!reason || id === before) return [...reasons];
  const others = reasons.filter((each) => each.id !== id);
  const at = others.findIndex((each) => each.id === before);
  return others.toSpliced(at < 0 ? others.length : at, 0, reason);
}

/** A place up or down within its group; nothing at the end. */
export function stepped(reasons: readonly Reason[], id: number, by: -1 | 1): Reason[] | undefined {
  const beside = group(reasons, reasons.find((each) => each.id === id)?.praise ?? false);
  const at = beside.findIndex((each) => each.id === id);
  if (!beside[at + by]) return undefined;
  return put(reasons, id, (by < 0 ? beside[at - 1] : beside[at + 2])?.id);
}

export function added(reasons: readonly Reason[], praise: boolean): Reason[] {
  const id = Math.max(-1, ...reasons.map((each) => each.id)) + 1;
  return [...reasons, { id, key: "", title: {}, praise }];
}

/** As they are sent: in both languages as far as there are words, each with a key that no other has. */
export function sent(reasons: readonly Reason[]): Stored[] {
  const taken = new Set(reasons.map(({ key }) => key));
  return reasons.map(({ key, title, praise }) => {
    const words = Object.entries(title).map(([language, text]) => [language, text.trim()] as const);
    const named = key || free(title.en ?? "", taken);
    taken.add(named);
    return { key: named, title: Object.fromEntries(words.filter(([, text]) => text)), praise };
  });
}

/** The key that is kept with every rating, from the English words where there are some. */
function free(english: string, taken: ReadonlySet<string>): string {
  const found = english
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^[^a-z]+|_+$/g, "")
    .slice(0, 30);
  const stem = found || "reason";
  if (found && !taken.has(stem)) return stem;
  let number = 1;
  while (taken.has(`${stem}_${number}`)) number += 1;
  return `${stem}_${number}`;
}
