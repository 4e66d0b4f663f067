import { useLingui } from "@lingui/react";
import {
  infiniteQueryOptions,
  type QueryClient,
  type QueryKey,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import { useInterval } from "../../app/live";

export const ticketKeys = {
  all: ["tickets"] as const,
  one: (id: number) => ["tickets", "one", id] as const,
};

const fresh = 10_000;

export const ticketQuery = (id: number) =>
  queryOptions({
    queryKey: ticketKeys.one(id),
    queryFn: () => unwrap(api.GET("/api/v1/tickets/{ticket_id}", { params: { path: { ticket_id: id } } })),
  });

export const useTicket = (id: number) => useQuery({ ...ticketQuery(id), refetchInterval: useInterval(fresh) });

interface Page<T> {
  items: T[];
  earlier?: string | null;
}

/** A thread is read from its end: the latest page of it, and those before as somebody goes back to them. */
const fromItsEnd = <T>(queryKey: QueryKey, fetchPage: (before: number) => Promise<Page<T>>) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: 0,
    getNextPageParam: ({ earlier }) => (earlier ? Number(earlier) : undefined),
    select: ({ pages }) => pages.toReversed().flatMap(({ items }) => items),
  });

const messagesQuery = (id: number) =>
  fromItsEnd([...ticketKeys.one(id), "messages"], (before) =>
    unwrap(api.GET("/api/v1/tickets/{ticket_id}/messages", { params: { path: { ticket_id: id }, query: { before } } })),
  );

const timelineQuery = (id: number) =>
  fromItsEnd([...ticketKeys.one(id), "timeline"], (before) =>
    unwrap(api.GET("/api/v1/tickets/{ticket_id}/timeline", { params: { path: { ticket_id: id }, query: { before } } })),
  );

export const useMessages = (id: number) =>
  useInfiniteQuery({ ...messagesQuery(id), refetchInterval: useInterval(fresh) });

export const useTimeline = (id: number) =>
  useInfiniteQuery({ ...timelineQuery(id), refetchInterval: useInterval(fresh) });

/** All of it, for paper. What is being read of it just now is not all. */
export async function readWholeThread(client: QueryClient, id: number): Promise<void> {
  const [messages, timeline] = [messagesQuery(id), timelineQuery(id)];
  await Promise.all([messages, timeline].map(({ queryKey }) => client.cancelQueries({ queryKey })));
  const all = { pages: Infinity, staleTime: 0 };
  await Promise.all([client.infiniteQuery({ ...messages, ...all }), client.infiniteQuery({ ...timeline, ...all })]);
}

const settled = 300_000;

/** Texts of definitions come in the reader's language, which is therefore part of their key. */
export function useTicketTypes() {
  const { i18n } = useLingui();
  return useQuery({
    queryKey: ["ticket-types", i18n.locale],
    queryFn: () => unwrap(api.GET("/api/v1/ticket-types")),
    staleTime: settled,
  });
}

export function useCategories() {
  const { i18n } = useLingui();
  return useQuery({
    queryKey: ["categories", i18n.locale],
    queryFn: () => unwrap(api.GET("/api/v1/categories")),
    staleTime: settled,
  });
}

export const useUnits = () =>
  useQuery({ queryKey: ["units"], queryFn: () => unwrap(api.GET("/api/v1/units")), staleTime: settled });

export const useTags = () =>
  useQuery({ queryKey: ["tags"], queryFn: () => unwrap(api.GET("/api/v1/tags")), staleTime: settled });

export const usePeople = () =>
  useQuery({ queryKey: ["users"], queryFn: () => unwrap(api.GET("/api/v1/users")), staleTime: settled });

export const useCustomer = (id: string | undefined) =>
  useQuery({
    queryKey: ["customers", id],
    queryFn: () =>
      unwrap(api.GET("/api/v1/customers/{customer_id}", { params: { path: { customer_id: Number(id) } } })),
    enabled: Boolean(id),
    staleTime: settled,
  });
