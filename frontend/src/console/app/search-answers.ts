import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { TicketRow } from "@/shared/api/types";
import { useMay } from "./session";

const patience = 200; // between two letters of a fast typist
const shortest = 2;
const tickets = 6;
const customers = 4;

export type Answer =
  | { kind: "customer"; id: number; name: string; phone: string }
  | { kind: "ticket"; id: number; row: TicketRow };

/** The first customers and tickets that fit what is typed. */
export function useAnswers(text: string): Answer[] {
  const q = useLater(text.trim());
  const enabled = q.length >= shortest;
  const mayCustomers = useMay("customer.view");
  const found = useQuery({
    queryKey: ["search-answers", "tickets", q],
    queryFn: () => unwrap(api.GET("/api/v1/tickets", { params: { query: { q, limit: tickets } } })),
    enabled,
    placeholderData: keepPreviousData,
  });
  const people = useQuery({
    queryKey: ["search-answers", "customers", q],
    queryFn: () =>
      unwrap(api.GET("/api/v1/customers", { params: { query: { q, limit: customers, columns: ["phone"] } } })),
    enabled: enabled && mayCustomers,
    placeholderData: keepPreviousData,
  });
  if (!enabled || !text) return [];
  return [
    ...(people.data?.items ?? []).map(({ id, name, cells }): Answer => ({
      kind: "customer",
      id,
      name,
      phone: typeof cells?.phone === "string" ? cells.phone : "",
    })),
    ...(found.data?.items ?? []).map((row): Answer => ({ kind: "ticket", id: row.id, row })),
  ];
}

/** The value as it was a moment ago: while somebody types, nothing is asked. */
function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), patience);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
