import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { paths } from "@/shared/api/schema";
import type { TicketSearch } from "../search";

type Asked = paths["/api/v1/tickets"]["get"]["parameters"]["query"];
const pageSize = 50;
const ahead = 10; // the next page is asked for while so many are left

/** The tickets to walk through, oldest first. They stand still while somebody walks, whatever becomes of them. */
export function useQueue(search: TicketSearch) {
  const [at, setAt] = useState(0);
  const { as: _as, order: _order, group: _group, columns: _columns, view: _view, filters: _cleared, ...asked } = search;
  const filters = Object.keys(asked).length > 0 ? asked : { state: ["new"] };
  const list = useInfiniteQuery({
    queryKey: ["triage", filters],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/tickets", {
          params: {
            query: { ...(filters as Asked), order: "id", limit: pageSize, ...(pageParam && { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const rows = list.data?.pages.flatMap((page) => page.items);

  function move(step: 1 | -1) {
    const count = rows?.length ?? 0;
    const next = Math.max(0, Math.min(count, at + step));
    if (next > count - ahead && list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
    setAt(next);
  }

  return {
    rows,
    row: rows?.[at],
    at,
    move,
    hasMore: list.hasNextPage,
    error: list.error,
    again: () => void list.refetch(),
  };
}

/** How often each category was chosen, by the last choice for each ticket. */
export function tallyOf(chosen: ReadonlyMap<number, number>): Map<number, number> {
  const tally = new Map<number, number>();
  for (const category of chosen.values()) tally.set(category, (tally.get(category) ?? 0) + 1);
  return tally;
}
