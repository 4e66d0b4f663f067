import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

export type StandIn = components["schemas"]["StandInOut"];

export const standInsKey = ["stand-ins"] as const;

export const standInsQuery = (user: number) =>
  queryOptions({
    queryKey: [...standInsKey, user],
    queryFn: () => unwrap(api.GET("/api/v1/stand-ins", { params: { query: { user } } })),
  });

/** For whom one stands in oneself. */
export const standingInQuery = queryOptions({
  queryKey: [...standInsKey, "mine"],
  queryFn: () => unwrap(api.GET("/api/v1/stand-ins/mine")),
});
