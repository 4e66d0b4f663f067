import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { useInterval } from "../../app/live";

type Schemas = components["schemas"];
export type MyCalls = Schemas["MyCalls"];
export type CallNow = Schemas["CallNow"];

export const mineKey = ["calls", "mine"] as const;

const fresh = 5000;

/** One's telephone: what rings there is heard of at once, and asked for where hints do not come. */
export function useMyCalls() {
  const often = useInterval(fresh);
  return useQuery({
    queryKey: mineKey,
    queryFn: () => unwrap(api.GET("/api/v1/calls/mine")),
    refetchInterval: ({ state }) => (state.data?.seats.length ? often : false),
  });
}
