import { useLingui } from "@lingui/react";
import { queryOptions, useQuery } from "@tanstack/react-query";
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
    refetchInterval: useInterval(fresh),
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
    refetchInterval: useInterval(fresh),
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
