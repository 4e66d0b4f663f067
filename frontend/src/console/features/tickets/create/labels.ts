import { useLingui } from "@lingui/react/macro";
import type { Field } from "@/shared/api/types";

/** What the server's names are called on this page, for the rows and for the list of what is wrong. */
export function useRowLabels(fields: Field[]): Record<string, string> {
  const { t } = useLingui();
  return {
    type: t`Type`,
    "contact.name": t`Contact`,
    "contact.phone": t`Phone`,
    "contact.email": t`E-mail`,
    subject: t`Subject`,
    ...Object.fromEntries(fields.map((field) => [`data.${field.key}`, field.label])),
    message: t`Message`,
    attachments: t`Files`,
    priority: t`Priority`,
  };
}
