import { t } from "@lingui/core/macro";
import type { Field } from "@/shared/api/types";
import { checkAnswers } from "@/shared/forms/answers";
import type { RequestDraft } from "./draft";

/** A form that asks for the story itself needs no second box for it. */
export const asksForStory = (fields: Field[]) => fields.some((field) => field.type === "long_text");

export function checkRequest(fields: Field[], draft: RequestDraft): Record<string, string> {
  const found: Record<string, string> = {};
  if (!asksForStory(fields) && !draft.message.trim()) found.message = t`Describe in a few words what happened.`;
  Object.assign(found, checkAnswers(fields, draft.answers));
  if (!draft.name.trim()) found.name = t`Tell us your name.`;
  if (!draft.phone.trim() && !draft.email.trim()) found.phone = t`Give a phone number or an e-mail address.`;
  if (draft.email.trim() && !/^\S+@\S+\.\S+$/.test(draft.email.trim()))
    found.email = t`This is not a complete e-mail address.`;
  return found;
}
