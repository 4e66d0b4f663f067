import { commonHeaders } from "@/shared/api/client";
import { Problem } from "@/shared/api/problem";

/** What django-allauth's headless addresses answer; they have a shape of their own. */
interface Answer {
  data?: Record<string, unknown> & { flows?: Flow[] };
  meta?: { is_authenticated?: boolean };
  errors?: { message: string; code: string; param?: string }[];
}

interface Flow {
  id: string;
  is_pending?: boolean;
  types?: string[];
}

/** What is still to be done before somebody is signed in: a code from a mail, a second step. */
export interface Pending {
  id: string;
  types: string[];
}

async function ask(method: string, path: string, body?: object): Promise<[Response, Answer]> {
  try {
    const response = await fetch(`/_allauth/browser/v1/${path}`, {
      method,
      headers: { ...commonHeaders(method), "Content-Type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    return [response, (await response.json().catch(() => ({}))) as Answer];
  } catch {
    throw new Problem(0, "offline", "");
  }
}

/** Its refusals, as Problems like all others. */
function refusal(response: Response, answer: Answer): Problem {
  if (response.status === 401)
    return answer.meta?.is_authenticated
      ? new Problem(403, "not_confirmed", "")
      : new Problem(401, "not_signed_in", "");
  const first = answer.errors?.[0];
  const fields: Record<string, string[]> = {};
  for (const { param, message } of answer.errors ?? []) if (param) (fields[param] ??= []).push(message);
  return new Problem(response.status, first?.code ?? String(response.status), first?.message ?? "", fields);
}

/** A request of somebody who is signed in. */
export async function allauth<T = unknown>(method: string, path: string, body?: object): Promise<T> {
  const [response, answer] = await ask(method, path, body);
  // Signing out answers 401: one is then signed out.
  if (!response.ok && !(path === "auth/session" && response.status === 401)) throw refusal(response, answer);
  return answer.data as T;
}

/** A step towards being signed in: what still stands before it, or nothing. */
export async function signInStep(method: string, path: string, body?: object): Promise<Pending | undefined> {
  const [response, answer] = await ask(method, path, body);
  if (response.ok) return undefined;
  const pending = answer.data?.flows?.find((flow) => flow.is_pending);
  if (response.status === 401 && pending) return { id: pending.id, types: pending.types ?? [] };
  throw refusal(response, answer);
}
