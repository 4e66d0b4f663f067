// Problems count the characters of a formula as the server does (😡 is one); the browser counts UTF-16 units.
import type { components } from "@/shared/api/schema";

export type FormulaProblem = components["schemas"]["FormulaProblem"];

export interface Segment {
  text: string;
  isWrong: boolean;
}

/** The text cut at the edges of its problems. A problem without length marks the character before or behind it. */
export function segmentsOf(text: string, problems: readonly FormulaProblem[]): Segment[] {
  const letters = Array.from(text);
  const wrong = new Set<number>();
  for (const { start, end } of problems) {
    const [from, to] = end > start ? [start, end] : [Math.min(start, letters.length - 1), start + 1];
    for (let place = Math.max(from, 0); place < Math.min(to, letters.length); place += 1) wrong.add(place);
  }
  const found: Segment[] = [];
  for (const [place, letter] of letters.entries()) {
    const last = found.at(-1);
    const isWrong = wrong.has(place);
    if (last?.isWrong === isWrong) last.text += letter;
    else found.push({ text: letter, isWrong });
  }
  return found;
}

/** Where a problem begins, in the browser's units. */
export const placeOf = (text: string, start: number): number => Array.from(text).slice(0, start).join("").length;
