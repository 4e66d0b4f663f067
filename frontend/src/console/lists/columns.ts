import type { ChosenColumn } from "./noun";

export const narrowest = 64;
export const widest = 640;

export const within = (width: number): number => Math.round(Math.min(widest, Math.max(narrowest, width)));

/** The columns as chosen, without those that are gone; the one that links is always among them. */
export function shownColumns(
  chosen: readonly ChosenColumn[],
  usual: readonly string[],
  isKnown: (key: string) => boolean,
  primary: string,
): ChosenColumn[] {
  const wanted = chosen.length > 0 ? chosen : usual.map((key) => ({ key, width: null }));
  const once = wanted.filter(({ key }, at) => isKnown(key) && wanted.findIndex((each) => each.key === key) === at);
  return once.some(({ key }) => key === primary) ? once : [{ key: primary, width: null }, ...once];
}

/** One more at the end, or one less. */
export const toggled = (columns: readonly ChosenColumn[], key: string): ChosenColumn[] =>
  columns.some((each) => each.key === key)
    ? columns.filter((each) => each.key !== key)
    : [...columns, { key, width: null }];

export function moved(columns: readonly ChosenColumn[], key: string, to: number): ChosenColumn[] {
  const column = columns.find((each) => each.key === key);
  if (!column) return [...columns];
  const others = columns.filter((each) => each.key !== key);
  const at = Math.min(others.length, Math.max(0, to));
  return [...others.slice(0, at), column, ...others.slice(at)];
}

export const withWidth = (columns: readonly ChosenColumn[], key: string, width: number | null): ChosenColumn[] =>
  columns.map((each) => (each.key === key ? { key, width: width && within(width) } : each));

/** Where a click on the head leads: one way, the other, and back to the usual order. */
export function nextOrder(now: string, ways: readonly [first: string, second: string], usual: string): string {
  if (now === ways[0]) return ways[1];
  if (now === ways[1]) return ways[0] === usual || ways[1] === usual ? ways[0] : usual;
  return ways[0];
}
