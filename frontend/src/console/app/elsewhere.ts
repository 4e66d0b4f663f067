import { commonHeaders } from "@/shared/api/client";
import { asProblem, problemFrom } from "@/shared/api/problem";
import { type Pending, signInStep } from "./allauth";

/** The page to which a provider's answer leads in the end. */
export const wayBack = (next?: string) => `/sign-in?${new URLSearchParams({ back: "1", ...(next && { next }) })}`;

/** Where to go in order to sign in with an account elsewhere. */
export async function addressElsewhere(provider: string, back: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch("/_allauth/browser/v1/auth/provider/redirect", {
      method: "POST",
      headers: commonHeaders("POST"),
      body: new URLSearchParams({ provider, callback_url: back, process: "login" }),
    });
  } catch (error) {
    throw asProblem(error);
  }
  const answer = (await response.json().catch(() => ({}))) as { address: string };
  if (!response.ok) throw problemFrom(response.status, answer);
  return answer.address;
}

/** Whoever comes back may still have a second step before him. */
export const stillPending = (): Promise<Pending | undefined> =>
  signInStep("GET", "auth/session").catch(() => undefined);

const tabs = "signed-in";

/** Another tab of this browser may be waiting for it. */
export function tellOtherTabs() {
  const channel = new BroadcastChannel(tabs);
  channel.postMessage(null);
  channel.close();
}

/** Does something whenever somebody has signed in in another tab; gives the end of it. */
export function whenAnotherTabSignsIn(act: () => void): () => void {
  const channel = new BroadcastChannel(tabs);
  channel.onmessage = act;
  return () => channel.close();
}
