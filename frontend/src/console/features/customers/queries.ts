import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { useInterval } from "../../app/live";

export type Customer = components["schemas"]["CustomerOut"];
type Edit = components["schemas"]["EditCustomer"];

const fresh = 30_000;
const shown = 50;

export const customerKeys = {
  one: (id: number) => ["customers", "one", id] as const,
  tickets: (id: number) => ["customers", "tickets", id] as const,
};

export const useCustomer = (id: number) =>
  useQuery({
    queryKey: customerKeys.one(id),
    queryFn: () => unwrap(api.GET("/api/v1/customers/{customer_id}", { params: { path: { customer_id: id } } })),
    refetchInterval: useInterval(fresh),
  });

/** The latest of a customer's tickets, and whether there are more. */
export const useTicketsOf = (customer: number, enabled: boolean) =>
  useQuery({
    queryKey: customerKeys.tickets(customer),
    queryFn: () => unwrap(api.GET("/api/v1/tickets", { params: { query: { customer, limit: shown } } })),
    refetchInterval: useInterval(fresh),
    enabled,
  });

export function useEditCustomer(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Edit) =>
      unwrap(api.POST("/api/v1/customers/{customer_id}/edit", { params: { path: { customer_id: id } }, body })),
    onSuccess: (customer) => client.setQueryData(customerKeys.one(id), customer),
  });
}
