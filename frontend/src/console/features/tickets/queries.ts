import { useLingui } from "@lingui/react";
import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { TicketSearch } from "./search";

export const ticketKeys = {
  all: ["tickets"] as const,
  list: (search: TicketSearch) => ["tickets", "list", search] as const,
  one: (id: number) => ["tickets", "one", id] as const,
};

const pageSize = 50;
const fresh = 10_000;

function listParameters(search: TicketSearch, after?: string, limit = pageSize) {
  const { unit, category, customer, ...rest } = search;
  return {
    query: {
      ...rest,
      ...(unit && { unit: Number(unit) }),
      ...(category && { category: Number(category) }),
      ...(customer && { customer: Number(customer) }),
      ...(after && { after }),
      // A search answers best match first; a plain list newest word first.
      ...(!search.q && { order: "-updated_at" as const }),
      limit,
    },
  };
}

export const ticketListQuery = (search: TicketSearch) =>
  infiniteQueryOptions({
    queryKey: ticketKeys.list(search),
    queryFn: ({ pageParam }) =>
      unwrap(api.GET("/api/v1/tickets", { params: listParameters(search, pageParam || undefined) })),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: fresh,
    // The rows a person reads stand still; the head query below watches for news.
    refetchOnWindowFocus: false,
  });

export const useTicketList = (search: TicketSearch) => useInfiniteQuery(ticketListQuery(search));

/** The first page again every ten seconds, to see what has changed without moving anything. */
export const useTicketNews = (search: TicketSearch) =>
  useQuery({
    queryKey: ["ticket-news", search],
    queryFn: () => unwrap(api.GET("/api/v1/tickets", { params: listParameters(search) })),
    refetchInterval: fresh,
    staleTime: fresh,
  });

/** How many wait in a view: the number itself to 99, then 99+. */
export const useTicketCount = (search: TicketSearch) =>
  useQuery({
    queryKey: [...ticketKeys.all, "count", search],
    queryFn: () => unwrap(api.GET("/api/v1/tickets", { params: listParameters(search, undefined, 100) })),
    refetchInterval: 60_000,
    select: (page) => page.items.length,
  });

export const ticketQuery = (id: number) =>
  queryOptions({
    queryKey: ticketKeys.one(id),
    queryFn: () => unwrap(api.GET("/api/v1/tickets/{ticket_id}", { params: { path: { ticket_id: id } } })),
    refetchInterval: fresh,
  });

export const useTicket = (id: number) => useQuery(ticketQuery(id));

type Page<T> = { items: T[]; next?: string | null };

/** Every page of a thread, for a thread is read as a whole. */
async function everyPage<T>(fetchPage: (after?: number) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: number | undefined;
  do {
    const page = await fetchPage(after);
    items.push(...page.items);
    after = page.next ? Number(page.next) : undefined;
  } while (after);
  return items;
}

export const useMessages = (id: number) =>
  useQuery({
    queryKey: [...ticketKeys.one(id), "messages"],
    queryFn: () =>
      everyPage((after) =>
        unwrap(
          api.GET("/api/v1/tickets/{ticket_id}/messages", {
            params: { path: { ticket_id: id }, query: after ? { after } : {} },
          }),
        ),
      ),
    refetchInterval: fresh,
  });

export const useTimeline = (id: number) =>
  useQuery({
    queryKey: [...ticketKeys.one(id), "timeline"],
    queryFn: () =>
      everyPage((after) =>
        unwrap(
          api.GET("/api/v1/tickets/{ticket_id}/timeline", {
            params: { path: { ticket_id: id }, query: after ? { after } : {} },
          }),
        ),
      ),
    refetchInterval: fresh,
  });

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
