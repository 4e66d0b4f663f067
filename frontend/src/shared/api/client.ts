import createClient, { type Middleware } from "openapi-fetch";
import { currentLanguage } from "@/shared/i18n/language";
import { asProblem, problemFrom } from "./problem";
import type { paths } from "./schema";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

export function cookie(name: string): string {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
}

/** The headers every request of ours carries, whether it goes through the client or is an upload. */
export function commonHeaders(method: string): Record<string, string> {
  const headers: Record<string, string> = { "Accept-Language": currentLanguage() };
  if (!safe.has(method)) headers["X-CSRFToken"] = cookie("csrftoken");
  return headers;
}

const ours: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(commonHeaders(request.method))) request.headers.set(name, value);
    return request;
  },
};

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  // `state=open&state=new`, as the server's lists read it.
  querySerializer: { array: { style: "form", explode: true } },
});
api.use(ours);

/** The data, or a Problem thrown: TanStack Query needs refusals as exceptions. */
export async function unwrap<T>(
  answer: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<NonNullable<T>> {
  let result;
  try {
    result = await answer;
  } catch (error) {
    throw asProblem(error);
  }
  if (!result.response.ok) throw problemFrom(result.response.status, result.error);
  return result.data as NonNullable<T>;
}

/** Customers prove themselves by the signed link they hold. */
export const linkHeader = (token: string) => ({ Authorization: `Link ${token}` });
