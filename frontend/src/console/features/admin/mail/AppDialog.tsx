import { useLingui } from "@lingui/react/macro";
import { api, unwrap } from "@/shared/api/client";
import { useSaid } from "../parts/act";
import type { Field } from "../parts/fields";
import { FieldsDialog } from "../parts/FieldsDialog";
import { type MailApp, mailAppsKey } from "./queries";

type Service = MailApp["service"];

interface Values {
  name: string;
  service: Service;
  flow: MailApp["flow"];
  tenant: string;
  client_id: string;
  secret: string;
  authorize_url: string;
  token_url: string;
  rights: string;
}

const initialOf = (of: MailApp | undefined): Values => ({
  name: of?.name ?? "",
  service: of?.service ?? "microsoft",
  flow: of?.flow ?? "person",
  tenant: of?.tenant ?? "",
  client_id: of?.client_id ?? "",
  secret: "",
  authorize_url: of?.authorize_url ?? "",
  token_url: of?.token_url ?? "",
  rights: of?.rights ?? "",
});

/** What a service asks for that we do not know, and what only Microsoft does. */
function isAsked(key: keyof Values, { service, flow }: Values): boolean {
  if (key === "tenant") return service.startsWith("microsoft");
  if (key === "authorize_url") return service === "other" && flow === "person";
  if (key === "token_url" || key === "rights") return service === "other";
  return key !== "flow" || service !== "google";
}

export function useServiceNames(): Record<Service, string> {
  const { t } = useLingui();
  return {
    microsoft: t`Microsoft 365`,
    microsoft_cn: t`Microsoft 365 (21Vianet)`,
    google: t`Google`,
    other: t`Another service`,
  };
}

/** An app as the service's own page calls things. */
export function AppDialog({ of, onClose }: { of: MailApp | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(mailAppsKey);
  const fields = useFields(of);
  return (
    <FieldsDialog<Values, MailApp>
      title={of ? t`Edit ${of.name}` : t`Add an OAuth app`}
      verb={of ? t`Save` : t`Add`}
      initial={initialOf(of)}
      fields={fields}
      shows={isAsked}
      send={({ secret, ...values }) => {
        const asked = Object.entries(values).map(([key, value]) => [
          key,
          isAsked(key as keyof Values, { secret, ...values }) ? value.trim() : key === "flow" ? "person" : "",
        ]);
        const body = { ...(Object.fromEntries(asked) as typeof values), ...(secret && { secret }) };
        if (!of) return unwrap(api.POST("/api/v1/mail-apps", { body }));
        return unwrap(api.POST("/api/v1/mail-apps/{app_id}/edit", { params: { path: { app_id: of.id } }, body }));
      }}
      onDone={({ name }) => {
        said(of ? t`Saved` : t`${name} added`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function useFields(of: MailApp | undefined): Field<keyof Values>[] {
  const { t } = useLingui();
  const names = useServiceNames();
  const services = Object.entries(names).map(([value, label]) => ({ value, label }));
  return [
    { key: "service", kind: "select", label: t`Mail service`, required: true, options: services },
    { key: "name", kind: "text", label: t({ message: "Name", context: "OAuth app" }), required: true, maxLength: 300 },
    {
      key: "flow",
      kind: "choice",
      label: t`Who lets it in`,
      options: [
        { value: "person", label: t`Somebody agrees for each mailbox` },
        { value: "program", label: t`The service's administrator has let in the app itself` },
      ],
    },
    {
      key: "tenant",
      kind: "text",
      label: t`Directory (tenant) id`,
      maxLength: 100,
      placeholder: "acme.onmicrosoft.com",
    },
    { key: "client_id", kind: "text", label: t`Client id`, required: true, maxLength: 300 },
    {
      key: "secret",
      kind: "secret",
      label: t`Client secret`,
      maxLength: 1000,
      help: of?.has_secret
        ? t`One is kept, sealed. Leave this empty to keep it.`
        : t`Kept sealed; nobody reads it again.`,
    },
    {
      key: "authorize_url",
      kind: "text",
      label: t`Address at which people agree`,
      required: true,
      maxLength: 500,
      placeholder: "https://mail.example.com/authorize",
    },
    {
      key: "token_url",
      kind: "text",
      label: t`Address that gives tokens`,
      required: true,
      maxLength: 500,
      placeholder: "https://mail.example.com/token",
    },
    {
      key: "rights",
      kind: "text",
      label: t`Rights to ask for (scope)`,
      required: true,
      maxLength: 300,
      placeholder: "mail.read mail.send offline_access",
    },
  ];
}
