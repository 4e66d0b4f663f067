import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { asProblem } from "@/shared/api/problem";
import { sessionKey } from "./session-key";

/** An expired session is noticed wherever it shows first; the session query then leads to the sign-in page. */
function noticeExpiry(error: unknown): void {
  if (asProblem(error).status === 401) void queryClient.invalidateQueries({ queryKey: sessionKey });
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeExpiry }),
  mutationCache: new MutationCache({ onError: noticeExpiry }),
  defaultOptions: {
    // Without a connection a button says so at once; nothing waits to be sent when nobody is looking any more.
    mutations: { networkMode: "always" },
    queries: {
      retry: (count, error) => asProblem(error).status === 0 && count < 2,
      staleTime: 5_000,
    },
  },
});
