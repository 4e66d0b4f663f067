import { useLingui } from "@lingui/react/macro";
import type { Account, Language, Template } from "./queries";

export function useProviders(): Record<Account["provider"], string> {
  const { t } = useLingui();
  return {
    aliyun: t`Alibaba Cloud`,
    tencent: t`Tencent Cloud`,
    console: t({ message: "For trying out: texts are shown, not sent", context: "sms" }),
  };
}

export function useReviews(): Record<Template["review"], string> {
  const { t } = useLingui();
  return {
    draft: t({ message: "not checked yet", context: "sms template" }),
    in_review: t({ message: "in review", context: "sms template" }),
    approved: t({ message: "approved", context: "sms template" }),
    rejected: t({ message: "rejected", context: "sms template" }),
  };
}

export const languages: Record<Language, string> = { "zh-Hans": "中文", en: "English" };
