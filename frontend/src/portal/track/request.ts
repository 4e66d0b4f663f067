import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLingui } from "@lingui/react";
import { useLocation } from "wouter";
import { api, linkHeader, unwrap } from "@/shared/api/client";
import { forgetIdempotencyKey, idempotencyHeader } from "@/shared/api/idempotency";
import type { PortalRequest } from "@/shared/api/types";
import { rememberSent } from "../request/draft";

const key = (token: string) => ["portal-request", token];

export function usePortalRequest(token: string) {
  const { i18n } = useLingui();
  return useQuery({
    queryKey: [...key(token), i18n.locale],
    queryFn: () => unwrap(api.GET("/api/v1/portal/request", { headers: linkHeader(token) })),
    enabled: token !== "",
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
interface Words {
  body: string;
  attachments: string[];
}

export const useReply = (token: string) =>
  useWrite(token, "reply", (body: Words, headers) =>
    unwrap(api.POST("/api/v1/portal/request/reply", { body, headers })),
  );

export const useRate = (token: string) =>
  useWrite(token, "rate", (body: { score: number; comment: string; reasons: string[] }, headers) =>
    unwrap(api.POST("/api/v1/portal/request/rate", { body, headers })),
  );

export const useReopen = (token: string) =>
  useWrite(token, "reopen", (body: { reason: string }, headers) =>
    unwrap(api.POST("/api/v1/portal/request/reopen", { body, headers })),
  );

export const useConfirm = (token: string) =>
  useWrite(token, "confirm", (_: void, headers) => unwrap(api.POST("/api/v1/portal/request/confirm", { headers })));

export const useUrge = (token: string) =>
  useWrite(token, "urge", (_: void, headers) => unwrap(api.POST("/api/v1/portal/request/urge", { headers })));

/** A new request that refers to this one: its receipt is the next page. */
export function useFollowUp(token: string) {
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: (message: string) => {
      const body = { message };
      const headers = { ...linkHeader(token), ...idempotencyHeader(`follow-up${token}`, body) };
      return unwrap(api.POST("/api/v1/portal/request/follow-up", { body, headers }));
    },
    onSuccess: ({ number, url }) => {
      forgetIdempotencyKey();
      rememberSent({ number, url });
      navigate("/sent");
    },
  });
}
