import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { api, commonHeaders, unwrap } from "@/shared/api/client";
import { Problem } from "@/shared/api/problem";
import type { Me, Session } from "@/shared/api/types";
import { activate, asLanguage, chooseLanguage, currentLanguage, type Language } from "@/shared/i18n/language";
import { sessionKey } from "./session-key";

async function fetchSession(): Promise<Session> {
  const session = await unwrap(api.GET("/api/v1/session"));
  // The profile's language wins over what this browser would have guessed.
  const language = asLanguage(session.user?.language);
  if (language && language !== currentLanguage()) await activate(language);
  return session;
}

export const sessionQuery = queryOptions({ queryKey: sessionKey, queryFn: fetchSession, staleTime: 60_000 });

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** The signed-in person; pages inside the shell exist only with one. */
export function useMe(): Me {
  const { user } = useSession();
  if (!user) throw new Problem(401, "signed_out", "");
  return user;
}

export function useMay(verb: string): boolean {
  return useMe().verbs.includes(verb);
}

interface AllauthAnswer {
  errors?: { message: string; code: string; param?: string }[];
}

/** django-allauth's headless API has a shape of its own; the refusals become Problems like all others. */
async function allauth(method: string, path: string, body?: object): Promise<void> {
  let response: Response;
  try {
    response = await fetch(`/_allauth/browser/v1/${path}`, {
      method,
      headers: { ...commonHeaders(method), "Content-Type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
  } catch {
    throw new Problem(0, "offline", "");
  }
  // Signing out answers 401: one is then signed out.
  if (response.ok || (method === "DELETE" && response.status === 401)) return;
  const answer = (await response.json().catch(() => ({}))) as AllauthAnswer;
  const first = answer.errors?.[0];
  throw new Problem(response.status, first?.code ?? String(response.status), first?.message ?? "");
}

export interface Credentials {
  name: string;
  password: string;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, password }: Credentials) =>
      allauth("POST", "auth/login", { [name.includes("@") ? "email" : "username"]: name, password }),
    onSuccess: () => client.fetchQuery({ ...sessionQuery, staleTime: 0 }),
  });
}

/** Answers alike whether or not somebody has this address. */
export function useLostPassword() {
  return useMutation({ mutationFn: (email: string) => allauth("POST", "auth/password/request", { email }) });
}

export function useSignOut() {
  return useMutation({
    mutationFn: () => allauth("DELETE", "auth/session"),
    // A full load forgets everything that was read under this name.
    onSuccess: () => window.location.assign("/sign-in"),
  });
}

export function useUpdateMe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { language?: Language; time_zone?: string; name?: string }) =>
      unwrap(api.POST("/api/v1/me/update", { body })),
    onSuccess: async (_me, { language }) => {
      if (language) {
        await chooseLanguage(language);
        // Titles and sentences come from the server in the reader's language.
        await client.invalidateQueries();
      } else await client.invalidateQueries({ queryKey: sessionKey });
    },
  });
}
