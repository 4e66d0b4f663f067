import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

export type Queue = components["schemas"]["QueueOut"];
export type QueueRow = components["schemas"]["QueueRow"];
export type TeamPerson = Queue["people"][number];
export type Mode = Queue["mode"];

export const teamKey = ["team"] as const;
/** Loads change with every ticket; what somebody looks at is read again, as people come and go without a hint. */
const fresh = 15_000;

export const queuesQuery = queryOptions({
  queryKey: [...teamKey, "all"],
  queryFn: () => unwrap(api.GET("/api/v1/queues")),
  refetchInterval: 2 * fresh,
});

export const queueQuery = (unit: number) =>
  queryOptions({
    queryKey: [...teamKey, "one", unit],
    queryFn: () => unwrap(api.GET("/api/v1/queues/{unit_id}", { params: { path: { unit_id: unit } } })),
    refetchInterval: fresh,
  });

export const gives = (mode: Mode): boolean => mode === "round_robin" || mode === "least_loaded";
