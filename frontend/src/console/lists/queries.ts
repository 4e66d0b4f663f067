import {
  infiniteQueryOptions,
  type QueryClient,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useMemo } from "react";
import { useInterval } from "../app/live";
import { sameFilters } from "./address";
import type { Filters, Listed, ListQuery, Noun, Page } from "./noun";
import { withNews } from "./rows";

export const listKeys = {
  of: (of: string) => ["lists", of] as const,
  rows: (of: string, query: ListQuery) => ["lists", of, "rows", query] as const,
  news: (of: string, query: ListQuery) => ["lists", of, "news", query] as const,
  count: (of: string, filters: Filters, most: number) => ["lists", of, "count", filters, most] as const,
};

const pageSize = 50;
const fresh = 10_000;
const few = 4; // pages that are read again when one comes back; more stand until they are asked for

const rowsQuery = <Row extends Listed>(noun: Noun<Row>, query: ListQuery, client: QueryClient) =>
  infiniteQueryOptions({
    queryKey: listKeys.rows(noun.of, query),
    queryFn: async ({ pageParam }) => {
      const page = await noun.fetchPage(query, { after: pageParam || undefined, limit: pageSize });
      // What has just been read is no news: the page that watches for them need not ask for the same.
      if (!pageParam) client.setQueryData(listKeys.news(noun.of, query), page);
      return page;
    },
    initialPageParam: "",
    getNextPageParam: (page: Page<Row>) => page.next ?? undefined,
    staleTime: fresh,
    // The rows that a person reads stand still; the first page watches for news.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchOnMount: (known) => (known.state.data?.pages.length ?? 0) <= few,
    // Another order or column of the same records: these stay to be read until the others are there.
    placeholderData: (before, earlier) =>
      earlier && sameFilters(earlier.queryKey[3], query, noun.filters) ? before : undefined,
  });

/** The rows of a list as they are to be shown, and how many wait above them. */
export function useRows<Row extends Listed>(noun: Noun<Row>, query: ListQuery, enabled: boolean) {
  const client = useQueryClient();
  const list = useInfiniteQuery({ ...rowsQuery(noun, query, client), enabled });
  const head = useQuery({
    queryKey: listKeys.news(noun.of, query),
    queryFn: () => noun.fetchPage(query, { limit: pageSize }),
    enabled: list.isSuccess && !list.isPlaceholderData && !list.isFetching,
    refetchInterval: useInterval(fresh),
    staleTime: fresh,
  });
  const watched = useMemo(
    () =>
      withNews(
        list.data?.pages.flatMap((page) => page.items) ?? [],
        list.isPlaceholderData ? [] : (head.data?.items ?? []),
      ),
    [list.data, list.isPlaceholderData, head.data],
  );
  const showNews = () => client.resetQueries({ queryKey: listKeys.rows(noun.of, query) });
  return { ...watched, list, showNews, among: list.data?.pages[0]?.among ?? null };
}

export type Rows<Row extends Listed> = ReturnType<typeof useRows<Row>>;

/** Counted no further than `most`. */
export const useCount = <Row extends Listed>(noun: Noun<Row>, filters: Filters, most: number, enabled = true) =>
  useQuery({
    queryKey: listKeys.count(noun.of, filters, most),
    queryFn: () => noun.fetchCount(filters, most),
    refetchInterval: useInterval(60_000),
    staleTime: fresh,
    enabled,
  });
