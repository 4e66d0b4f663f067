import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLingui } from "@lingui/react";
import { api, linkHeader, unwrap } from "@/shared/api/client";
import { forgetIdempotencyKey, idempotencyHeader } from "@/shared/api/idempotency";
import type { PortalRequest } from "@/shared/api/types";

const key = (token: string) => ["portal-request", token];

export function usePortalRequest(token: string) {
  const { i18n } = useLingui();
  return useQuery({
    queryKey: [...key(token), i18n.locale],
    queryFn: () => unwrap(api.GET("/api/v1/portal/request", { headers: linkHeader(token) })),
    refetchInterval: 20_000,
    placeholderData: (before) => before,
  });
}

/** After a write the server's own picture of the request is fetched anew. */
function useWrite<Input>(
  token: string,
  name: string,
  write: (input: Input, headers: Headers) => Promise<PortalRequest>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => write(input, { ...linkHeader(token), ...idempotencyHeader(name + token, input) }),
    onSuccess: () => {
      forgetIdempotencyKey();
      return client.invalidateQueries({ queryKey: key(token) });
    },
  });
}

type Headers = Record<string, string>;

export const useReply = (token: string) =>
  useWrite(token, "reply", (body: { body: string; attachments: string[] }, headers) =>
    unwrap(api.POST("/api/v1/portal/request/reply", { body, headers })),
  );

export const useRate = (token: string) =>
  useWrite(token, "rate", (body: { score: number; comment: string }, headers) =>
    unwrap(api.POST("/api/v1/portal/request/rate", { body, headers })),
  );

export const useReopen = (token: string) =>
  useWrite(token, "reopen", (body: { reason: string }, headers) =>
    unwrap(api.POST("/api/v1/portal/request/reopen", { body, headers })),
  );
