import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];
export type Call = Schemas["CallOut"];
export type MissedNumber = Schemas["MissedOut"];
export type Rate = Schemas["AnswerRate"];

export const listKey = ["calls", "list"] as const;

type Whom = { number: string } | { contact: number } | { ticket: number } | { call: number };

/** One's own telephone rings first; without a line that calls, the device's does. */
export async function startCall(whom: Whom): Promise<boolean> {
  const { tel } = await unwrap(api.POST("/api/v1/calls", { body: whom }));
  if (tel) window.location.assign(tel);
  return !tel;
}
