import type { TicketRow } from "@/shared/api/types";

interface Watched {
  rows: TicketRow[];
  /** Rows that are there now and would come in above. */
  news: number;
}

/** Known rows show their newest values in place; unknown ones wait until the person asks for them. */
export function withNews(rows: TicketRow[], head: TicketRow[]): Watched {
  const newest = new Map(head.map((row) => [row.id, row]));
  const known = new Set(rows.map((row) => row.id));
  const fresh = rows.map((row) => {
    const other = newest.get(row.id);
    return other && other.revision > row.revision ? other : row;
  });
  return { rows: fresh, news: head.filter((row) => !known.has(row.id)).length };
}
