import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { allauth } from "../../app/allauth";
import { useMe } from "../../app/session";
import { sessionKey } from "../../app/session-key";
import { useConfirmed } from "./Confirmation";

export type MySignIn = components["schemas"]["MySignIn"];

export const mySignInQuery = queryOptions({
  queryKey: ["my-sign-in"],
  queryFn: () => unwrap(api.GET("/api/v1/me/sign-in")),
});

const authenticators = "account/authenticators";

/** A change of one's own sign-in: it may ask who is there first, and afterwards the page is read again. */
export function useChange<V, T>(change: (given: V) => Promise<T>) {
  const client = useQueryClient();
  const confirmed = useConfirmed();
  const isBare = useMe().bare;
  return useMutation({
    mutationFn: (given: V) => confirmed(() => change(given)),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: mySignInQuery.queryKey }),
        // A second step that was asked for opens everything else.
        isBare && client.invalidateQueries({ queryKey: sessionKey }),
      ]),
  });
}

export interface Passwords {
  current_password: string;
  new_password: string;
}

export const changePassword = (body: Passwords) => allauth("POST", "account/password/change", body);
export const offerTotp = () => unwrap(api.POST("/api/v1/me/totp"));
export const addTotp = (code: string) => allauth("POST", `${authenticators}/totp`, { code });
export const removeTotp = () => allauth("DELETE", `${authenticators}/totp`);
export const endSessions = (session: string | null) =>
  unwrap(api.POST("/api/v1/me/sessions/end", { body: { session } }));
export const askPhone = (number: string) => unwrap(api.POST("/api/v1/me/phone", { body: { number } }));
export const confirmPhone = (code: string) => unwrap(api.POST("/api/v1/me/phone/confirm", { body: { code } }));
export const forgetPhone = () => unwrap(api.POST("/api/v1/me/phone/forget"));
export const unlink = (provider: string) => unwrap(api.POST("/api/v1/me/unlink", { body: { provider } }));

interface RecoveryCodes {
  unused_codes?: string[];
}

/** Those that came with the first second step: the server shows them once. */
export const firstRecoveryCodes = async () =>
  (await allauth<RecoveryCodes>("GET", `${authenticators}/recovery-codes`)).unused_codes ?? [];
export const newRecoveryCodes = async () =>
  (await allauth<RecoveryCodes>("POST", `${authenticators}/recovery-codes`)).unused_codes ?? [];
