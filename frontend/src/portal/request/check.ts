import { t } from "@lingui/core/macro";
import type { Field } from "@/shared/api/types";
import { asksForStory, checkAnswers } from "@/shared/forms/answers";
import { checkEmail, checkPhone } from "@/shared/forms/contact";
import type { RequestDraft } from "./draft";

export function checkRequest(fields: Field[], draft: RequestDraft, asksConsent: boolean): Record<string, string> {
  const found: Record<string, string> = {};
  if (!asksForStory(fields) && !draft.message.trim()) found.message = t`Describe in a few words what happened.`;
  Object.assign(found, checkAnswers(fields, draft.answers));
  if (!draft.name.trim()) found.name = t`Tell us your name.`;
  if (!draft.phone.trim() && !draft.email.trim()) found.phone = t`Give a phone number or an e-mail address.`;
  const phone = checkPhone(draft.phone);
  const email = checkEmail(draft.email);
  if (phone) found.phone = phone;
  if (email) found.email = email;
  if (asksConsent && !draft.agreed) found.policy = t`Please agree to the privacy policy.`;
  return found;
}
