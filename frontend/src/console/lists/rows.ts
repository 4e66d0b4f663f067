import type { Listed } from "./noun";

interface Watched<Row> {
  rows: Row[];
  /** Rows that are there now and would come in above. */
  news: number;
}

/** Known rows show their newest values in place; unknown ones wait until the person asks for them. */
export function withNews<Row extends Listed>(rows: Row[], head: Row[]): Watched<Row> {
  const newest = new Map(head.map((row) => [row.id, row]));
  const known = new Set(rows.map((row) => row.id));
  const fresh = rows.map((row) => {
    const other = newest.get(row.id);
    return other && other.revision > row.revision ? other : row;
  });
  return { rows: fresh, news: head.filter((row) => !known.has(row.id)).length };
}

/** A line of the table: a record, or the heading above those of one group. */
export type Line<Row> = { kind: "row"; row: Row; at: number } | { kind: "group"; value: unknown; key: string };

/** Rows of one value stand together already; a heading goes above the first of them. */
export function linesOf<Row extends Listed>(rows: readonly Row[], group: ((row: Row) => unknown) | undefined) {
  const lines: Line<Row>[] = [];
  let before: string | undefined;
  for (const [at, row] of rows.entries()) {
    if (group) {
      const value = group(row) ?? null;
      const key = JSON.stringify(value);
      if (key !== before) lines.push({ kind: "group", value, key });
      before = key;
    }
    lines.push({ kind: "row", row, at });
  }
  return lines;
}

const small = 200; // up to here all lines are drawn: the browser's own search finds everything
const beyond = 24; // lines drawn above and below what is seen
const step = 8; // the stretch moves by whole steps, so that scrolling draws seldom

/** Which lines to draw, first and behind the last. */
export function stretchOf(count: number, top: number, height: number, line: number): [number, number] {
  if (count <= small) return [0, count];
  const first = Math.floor(top / line / step) * step - beyond;
  const last = Math.ceil((top + height) / line / step) * step + beyond;
  return [Math.max(0, Math.min(first, count - 1)), Math.min(count, Math.max(last, 0))];
}
