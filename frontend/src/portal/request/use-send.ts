import { useMutation } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { api, unwrap } from "@/shared/api/client";
import { forgetIdempotencyKey, idempotencyHeader } from "@/shared/api/idempotency";
import type { TicketType } from "@/shared/api/types";
import { answersToData } from "@/shared/forms/answers";
import { fieldsOf } from "@/shared/forms/types";
import { currentLanguage } from "@/shared/i18n/language";
import { proven } from "../proof/proof";
import { type RequestDraft, rememberSent } from "./draft";

interface Circumstances {
  entry: string;
  /** The number of the privacy policy that is agreed to. */
  policy: number | null | undefined;
}

function bodyOf(type: TicketType, draft: RequestDraft, { entry, policy }: Circumstances) {
  return {
    entry,
    policy: draft.agreed ? (policy ?? null) : null,
    type: type.key,
    name: draft.name.trim(),
    phone: draft.phone.trim(),
    email: draft.email.trim(),
    message: draft.message.trim(),
    data: answersToData(fieldsOf(type.form), draft.answers),
    attachments: draft.files.map((file) => file.ticket ?? ""),
    language: currentLanguage(),
  };
}

export function useSendRequest(type: TicketType, circumstances: Circumstances, forgetDraft: () => void) {
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: (draft: RequestDraft) => {
      const body = bodyOf(type, draft, circumstances);
      const key = idempotencyHeader("portal.request", body);
      return proven((proof) => unwrap(api.POST("/api/v1/portal/requests", { body, headers: { ...key, ...proof } })));
    },
    onSuccess: ({ number, url }) => {
      forgetIdempotencyKey();
      rememberSent({ number, url });
      forgetDraft();
      navigate("/sent", { replace: true });
    },
  });
}
