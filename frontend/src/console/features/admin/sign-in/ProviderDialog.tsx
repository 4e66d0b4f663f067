import { useLingui } from "@lingui/react/macro";
import { api, unwrap } from "@/shared/api/client";
import { useSaid } from "../parts/act";
import type { Field } from "../parts/fields";
import { FieldsDialog } from "../parts/FieldsDialog";
import { useRoleOptions } from "../people/queries";
import { type Provider, signInKey } from "./queries";

interface Values {
  key: string;
  zh: string;
  en: string;
  issuer: string;
  client_id: string;
  client_secret: string;
  domains: string;
  trusts_email: boolean;
  admits: boolean;
  unit: number | undefined;
  role: number | undefined;
}

const initialOf = (of: Provider | undefined): Values => ({
  key: of?.key ?? "",
  zh: of?.names["zh-Hans"] ?? "",
  en: of?.names["en"] ?? "",
  issuer: of?.issuer ?? "",
  client_id: of?.client_id ?? "",
  client_secret: "",
  domains: of?.domains.join(", ") ?? "",
  trusts_email: of?.trusts_email ?? false,
  admits: Boolean(of?.unit),
  unit: of?.unit?.id,
  role: of?.role?.id,
});

const providerPlaces: Record<string, string> = { name: "zh", "name.zh-Hans": "zh", "name.en": "en" };
const onlyNew = new Set(["key", "issuer"]); // people's links hold for that issuer alone

/** A provider as its own page calls things; it is asked at once whether it answers. */
export function ProviderDialog({ of, onClose }: { of: Provider | "new"; onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(signInKey);
  const roles = useRoleOptions();
  const known = of === "new" ? undefined : of;
  const fields: Field<keyof Values>[] = [
    { key: "zh", kind: "text", label: t`Name in Chinese`, required: true, maxLength: 60, placeholder: "公司账号" },
    { key: "en", kind: "text", label: t`Name in English`, maxLength: 60, placeholder: "Company account" },
    {
      key: "key",
      kind: "text",
      label: t`Short name`,
      required: true,
      maxLength: 40,
      help: t`Small letters and digits; it is part of the redirect address.`,
    },
    {
      key: "issuer",
      kind: "text",
      label: t`Issuer`,
      required: true,
      placeholder: "https://sso.example.com/realms/acme",
      help: t`Its discovery document is fetched from here at once.`,
    },
    { key: "client_id", kind: "text", label: t`Client id`, required: true, maxLength: 190 },
    {
      key: "client_secret",
      kind: "secret",
      label: t`Client secret`,
      maxLength: 1000,
      help: known?.has_secret
        ? t`One is kept, sealed. Leave this empty to keep it.`
        : t`Kept sealed; nobody reads it again.`,
    },
    {
      key: "domains",
      kind: "text",
      label: t`E-mail domains`,
      placeholder: "example.com",
      help: t`Only verified addresses of these come in. Empty: any.`,
    },
    { key: "trusts_email", kind: "check", label: t`Its addresses count as verified` },
    { key: "admits", kind: "check", label: t`Make a person of whoever is not known here` },
    { key: "unit", kind: "unit", label: t({ message: "Unit", context: "provider" }), required: true },
    { key: "role", kind: "select", label: t({ message: "Role", context: "provider" }), options: roles, required: true },
  ];
  return (
    <FieldsDialog<Values, Provider>
      title={known ? t`Edit ${known.name || known.key}` : t`Add a service`}
      verb={known ? t`Save` : t`Add`}
      initial={initialOf(known)}
      fields={fields}
      shows={(key, values) => !(known && onlyNew.has(key)) && (values.admits || (key !== "unit" && key !== "role"))}
      place={(key) => providerPlaces[key] ?? key.replace(/^newcomers\./, "")}
      send={({ key, issuer, client_id, client_secret, zh, en, ...values }) => {
        const newcomers = values.admits ? { unit: values.unit!, role: values.role! } : null;
        const domains = values.domains.split(/[\s,，;；]+/).filter(Boolean);
        const name = { ...(zh.trim() && { "zh-Hans": zh.trim() }), ...(en.trim() && { en: en.trim() }) };
        const body = { name, client_id: client_id.trim(), domains, trusts_email: values.trusts_email, newcomers };
        if (!known)
          return unwrap(
            api.POST("/api/v1/identity-providers", {
              body: { ...body, key: key.trim(), issuer: issuer.trim(), client_secret, position: 0 },
            }),
          );
        return unwrap(
          api.POST("/api/v1/identity-providers/{identity_provider_id}/edit", {
            params: { path: { identity_provider_id: known.id } },
            body: { ...body, ...(client_secret && { client_secret }) },
          }),
        );
      }}
      onDone={(provider) => {
        said(known ? t`Saved` : t`${provider.name || provider.key} added`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
