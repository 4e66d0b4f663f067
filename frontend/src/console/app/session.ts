import { type QueryClient, queryOptions, useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import { Problem } from "@/shared/api/problem";
import type { Me, Session } from "@/shared/api/types";
import { activate, asLanguage, chooseLanguage, currentLanguage, type Language } from "@/shared/i18n/language";
import { allauth, signInStep } from "./allauth";
import { sessionKey } from "./session-key";

export interface KnownSession extends Session {
  /** It has ended under an open page: the person is asked to sign in again, and the page stays as it is. */
  hasExpired?: boolean;
}

async function fetchSession({ client }: { client: QueryClient }): Promise<KnownSession> {
  const session = await unwrap(api.GET("/api/v1/session"));
  const before = client.getQueryData<KnownSession>(sessionKey);
  if (!session.user && before?.user) return { ...session, user: before.user, hasExpired: true };
  // The profile's language wins over what this browser would have guessed.
  const language = asLanguage(session.user?.language);
  if (language && language !== currentLanguage()) await activate(language);
  return session;
}

export const sessionQuery = queryOptions({ queryKey: sessionKey, queryFn: fetchSession, staleTime: 60_000 });

export function useSession(): KnownSession {
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

/** One step of signing in. What is still to be done comes back; nothing does when the session is open. */
export function useSignInStep() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: object }) => signInStep("POST", path, body),
    onSuccess: (pending) => (pending ? undefined : client.fetchQuery({ ...sessionQuery, staleTime: 0 })),
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
