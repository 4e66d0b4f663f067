import { useLingui } from "@lingui/react/macro";
import { api, unwrap } from "@/shared/api/client";
import { useTicketTypes } from "../../tickets/queries";
import { useSaid } from "../parts/act";
import type { Field } from "../parts/fields";
import { FieldsDialog } from "../parts/FieldsDialog";
import { type Account, smsKey } from "./queries";
import { useProviders } from "./words";

interface Values {
  name: string;
  provider: Account["provider"];
  key_id: string;
  secret: string;
  app_id: string;
  region: string;
  signature: string;
  price: string;
  limit_per_number: string;
  limit_per_day: string;
  quiet_from: string;
  quiet_until: string;
  type: string | undefined;
  unit: number | undefined;
  endpoint: string;
}

const initialOf = (of: Account | undefined): Values => ({
  name: of?.name ?? "",
  provider: of?.provider ?? "aliyun",
  key_id: of?.key_id ?? "",
  secret: "",
  app_id: of?.app_id ?? "",
  region: of?.region ?? "",
  signature: of?.signature ?? "",
  price: of ? String(Number(of.price)) : "0.045",
  limit_per_number: String(of?.limit_per_number ?? 10),
  limit_per_day: String(of?.limit_per_day ?? 1000),
  quiet_from: of ? of.quiet_from : "22:00",
  quiet_until: of ? of.quiet_until : "08:00",
  type: of?.type || undefined,
  unit: of?.unit ?? undefined,
  endpoint: of?.endpoint ?? "",
});

const onlyReal = new Set<keyof Values>(["key_id", "secret", "region", "endpoint", "price"]);
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

interface Props {
  of: Account | undefined;
  onClose: () => void;
  onSaved: (account: Account) => void;
}

export function AccountDialog({ of, onClose, onSaved }: Props) {
  const { t } = useLingui();
  const said = useSaid(smsKey);
  const fields = useFields(of);
  const isAsked = (key: keyof Values, { provider }: Values) => {
    if (key === "provider") return !of;
    if (key === "app_id") return provider === "tencent";
    return provider !== "console" || !onlyReal.has(key);
  };
  return (
    <FieldsDialog<Values, Account>
      title={of ? t`Edit ${of.name}` : t({ message: "Add an account", context: "sms" })}
      verb={of ? t`Save` : t`Add`}
      initial={initialOf(of)}
      fields={fields}
      shows={isAsked}
      check={(values) => wrongIn(values, t`A time such as 22:00, or nothing.`)}
      send={({ provider, secret, type, unit, limit_per_number, limit_per_day, ...texts }) => {
        const body = {
          ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()])),
          name: texts.name.trim(),
          price: texts.price.trim() || "0",
          type: type ?? "",
          unit: unit ?? null,
          limit_per_number: Number(limit_per_number),
          limit_per_day: Number(limit_per_day),
          ...(secret && { secret }),
        };
        if (!of) return unwrap(api.POST("/api/v1/sms/accounts", { body: { ...body, provider } }));
        const path = { params: { path: { sms_account_id: of.id } } };
        return unwrap(api.POST("/api/v1/sms/accounts/{sms_account_id}/edit", { ...path, body }));
      }}
      onDone={(account) => {
        said(of ? t`Saved` : t`${account.name} added`);
        onSaved(account);
      }}
      onClose={onClose}
    />
  );
}

function wrongIn(values: Values, noTime: string): Record<string, string> {
  const wrong = (["quiet_from", "quiet_until"] as const).filter(
    (key) => values[key].trim() && !clock.test(values[key].trim()),
  );
  return Object.fromEntries(wrong.map((key) => [key, noTime]));
}

function useFields(of: Account | undefined): Field<keyof Values>[] {
  const { t } = useLingui();
  const providers = useProviders();
  const types = (useTicketTypes().data ?? []).map(({ key, title }) => ({ value: key, label: title }));
  return [
    {
      key: "provider",
      kind: "select",
      label: t({ message: "Provider", context: "sms" }),
      required: true,
      options: (["aliyun", "tencent", "console"] as const).map((value) => ({ value, label: providers[value] })),
    },
    { key: "name", kind: "text", label: t({ message: "Name", context: "sms account" }), required: true, maxLength: 60 },
    {
      key: "key_id",
      kind: "text",
      label: t`Access key`,
      required: true,
      maxLength: 60,
      help: t`AccessKey ID or SecretId.`,
    },
    {
      key: "secret",
      kind: "secret",
      label: t`Secret`,
      required: !of?.has_secret,
      maxLength: 200,
      help: of?.has_secret
        ? t`One is kept, sealed. Leave this empty to keep it.`
        : t`AccessKey Secret or SecretKey, of a key that may do nothing but send texts. It is kept sealed; nobody reads it again.`,
    },
    {
      key: "app_id",
      kind: "text",
      label: t`Application`,
      required: true,
      maxLength: 40,
      help: t`SmsSdkAppId, ten digits or so.`,
    },
    {
      key: "signature",
      kind: "text",
      label: t`Signature`,
      maxLength: 30,
      help: t`As the provider has approved it, without 【】.`,
    },
    { key: "price", kind: "number", label: t`Price of one text in yuan`, maxLength: 8, help: t`For what texts cost.` },
    {
      key: "limit_per_number",
      kind: "number",
      label: t`At most to one number within a day`,
      required: true,
      maxLength: 7,
    },
    { key: "limit_per_day", kind: "number", label: t`At most within a day`, required: true, maxLength: 7 },
    { key: "quiet_from", kind: "text", label: t`Quiet from`, maxLength: 5, placeholder: "22:00" },
    {
      key: "quiet_until",
      kind: "text",
      label: t`Quiet until`,
      maxLength: 5,
      placeholder: "08:00",
      help: t`What is due meanwhile goes afterwards. Sign-in codes always go at once.`,
    },
    {
      key: "type",
      kind: "select",
      label: t`A reply to nothing becomes`,
      options: types,
      help: t`The type of its ticket. Left empty: it waits for somebody. A reply to a ticket joins its thread in any case.`,
    },
    { key: "unit", kind: "unit", label: t`New tickets go to`, help: t`Left empty: where its type goes.` },
    {
      key: "region",
      kind: "text",
      label: t({ message: "Region", context: "sms" }),
      maxLength: 40,
      help: t`Left empty: the provider's usual one.`,
    },
    {
      key: "endpoint",
      kind: "text",
      label: t`Address of the interface`,
      maxLength: 200,
      help: t`Only for a private cloud. Left empty: the provider's.`,
    },
  ];
}
