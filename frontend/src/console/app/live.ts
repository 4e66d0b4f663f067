import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { onHeard, useLive, useLiveStatus } from "@/shared/live/live";
import type { Heard } from "@/shared/live/words";
import { sessionKey } from "./session-key";

/** What is read again when records of an entity change: their own pages at once, lists and counts in a moment. */
const pages: Record<string, (id: number) => QueryKey> = {
  ticket: (id) => ["tickets", "one", id],
  customer: (id) => ["customers", "one", id],
  // One's own telephone: what rings is shown at once.
  phone_seat: () => ["calls", "mine"],
};
const watchedOf = (of: string): QueryKey[] => [
  ["lists", of, "news"],
  ["lists", of, "count"],
];
const lists: Record<string, QueryKey[]> = {
  ticket: [...watchedOf("ticket"), ["customers", "tickets"], ["team"]],
  customer: watchedOf("customer"),
  notice: [["notices"]],
  category: [["categories"]],
  export: [["exports"]],
  call: [["calls", "list"]],
};

const patience = 2000; // fifty changes in a second are one for a list
const safety = 120_000; // a hint can be lost with its process

/** How often to ask by oneself: seldom, unless no hints come. */
export function useInterval(milliseconds: number): number {
  return useLiveStatus() === "live" ? safety : milliseconds;
}

/** In the shell: what the server says has changed is read again, as far as it is shown. */
export function useLivePages(): void {
  const client = useQueryClient();
  useLive(["notice", "phone_seat"]);
  useEffect(() => {
    const later = laterFor(client);
    const stop = onHeard((heard) => follow(heard, client, later.add));
    return () => {
      stop();
      later.stop();
    };
  }, [client]);
}

function follow(heard: Heard, client: QueryClient, later: (entity: string) => void): void {
  if (heard.kind === "missed") void client.invalidateQueries({ predicate: ({ queryKey }) => !stands(queryKey) });
  if (heard.kind === "bye") void client.invalidateQueries({ queryKey: sessionKey });
  if (heard.kind !== "change") return;
  for (const [entity, ids] of Object.entries(heard.records)) {
    const page = pages[entity];
    if (page) {
      const keys = ids === "many" ? [page(0).slice(0, -1)] : ids.map(page);
      for (const queryKey of keys) void client.invalidateQueries({ queryKey });
    }
    later(entity);
  }
}

/** The rows that a person reads stand still until they ask for the newer ones. */
const stands = (key: QueryKey) => key[0] === "lists" && key[2] === "rows";

function laterFor(client: QueryClient) {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    timer = undefined;
    const keys = [...waiting].flatMap((entity) => lists[entity] ?? []);
    waiting.clear();
    for (const queryKey of keys) void client.invalidateQueries({ queryKey });
  };
  return {
    add: (entity: string) => {
      waiting.add(entity);
      timer ??= setTimeout(run, patience * (0.5 + Math.random() / 2));
    },
    stop: () => clearTimeout(timer),
  };
}
