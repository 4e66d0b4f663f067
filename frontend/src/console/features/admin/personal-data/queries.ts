import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];
export type Held = Schemas["HeldOut"];
export type Erasure = Schemas["ErasureOut"];

export const personalKey = ["admin", "personal-data"] as const;
const shown = 200;

/** What is held about a customer. */
export const heldQuery = (record: number) =>
  queryOptions({
    queryKey: [...personalKey, "held", record],
    queryFn: () => unwrap(api.GET("/api/v1/personal-data", { params: { query: { entity: "customer", record } } })),
  });

export const erasuresQuery = infiniteQueryOptions({
  queryKey: [...personalKey, "erasures"],
  queryFn: ({ pageParam }) =>
    unwrap(api.GET("/api/v1/redactions", { params: { query: pageParam ? { before: pageParam } : {} } })),
  initialPageParam: 0,
  getNextPageParam: (last) => (last.length < shown ? undefined : last.at(-1)?.id),
});
