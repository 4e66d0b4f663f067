import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

type State = components["schemas"]["PresenceOut"]["state"];
const presenceKey = ["presence"];

/** What this person says of himself: new work may come, not now, or not at all. */
export function usePresence(): { state: State; set: (state: State) => void } {
  const client = useQueryClient();
  const found = useQuery({
    queryKey: presenceKey,
    queryFn: () => unwrap(api.GET("/api/v1/me/presence")),
    staleTime: 60_000,
  });
  const { mutate } = useMutation({
    mutationFn: (state: State) => unwrap(api.POST("/api/v1/me/presence", { body: { state } })),
    onSuccess: (answer) => client.setQueryData(presenceKey, answer),
  });
  return { state: found.data?.state ?? "online", set: mutate };
}
