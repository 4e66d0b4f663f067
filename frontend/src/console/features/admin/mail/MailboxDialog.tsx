import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { useMay } from "../../../app/session";
import { useTicketTypes } from "../../tickets/queries";
import { brandsQuery } from "../brands/queries";
import { useSaid } from "../parts/act";
import type { Field } from "../parts/fields";
import { FieldsDialog } from "../parts/FieldsDialog";
import { mailAppsQuery, type Mailbox, mailboxesKey } from "./queries";
import { sendingBy, serviceOf, services } from "./services";

type Encryption = components["schemas"]["MailboxOut"]["encryption"];

interface Values {
  address: string;
  name: string;
  type: string | undefined;
  brand: number | undefined;
  unit: number | undefined;
  service: string;
  host: string;
  port: string;
  encryption: Encryption;
  user: string;
  /** 0: it signs in with a password. */
  app: number;
  password: string;
  folder: string;
  sending: "own" | "house";
  smtp_host: string;
  smtp_port: string;
  smtp_encryption: Encryption;
  subaddresses: boolean;
  from_start: boolean;
}

const initialOf = (of: Mailbox | undefined): Values => ({
  address: of?.address ?? "",
  name: of?.name ?? "",
  type: of?.type,
  brand: of?.brand ?? undefined,
  unit: of?.unit ?? undefined,
  service: of ? serviceOf(of) : "exmail",
  host: of?.host ?? "",
  port: String(of?.port ?? 993),
  encryption: of?.encryption ?? "tls",
  user: of?.user === of?.address ? "" : (of?.user ?? ""),
  app: of?.app ?? 0,
  password: "",
  folder: of?.folder ?? "INBOX",
  sending: of && !of.smtp_host ? "house" : "own",
  smtp_host: of?.smtp_host ?? "",
  smtp_port: String(of?.smtp_port ?? 465),
  smtp_encryption: of?.smtp_encryption ?? "tls",
  subaddresses: of?.subaddresses ?? false,
  from_start: false,
});

const onlyOwn = new Set<keyof Values>(["host", "port", "encryption"]);
const onlySending = new Set<keyof Values>(["smtp_host", "smtp_port", "smtp_encryption"]);
const onlyFetched = new Set<keyof Values>([...onlyOwn, "user", "app", "password", "folder", "sending", "from_start"]);

function isAsked(key: keyof Values, { service, sending, app }: Values, isNew: boolean): boolean {
  if (key === "from_start" && !isNew) return false;
  if (key === "password" && app) return false;
  if (onlyOwn.has(key)) return service === "other";
  if (onlySending.has(key)) return service === "other" && sending === "own";
  return service !== "none" || !onlyFetched.has(key);
}

/** The server's part of what is sent: that of a known service, of one's own, or none. */
function serverOf({ service, host, port, encryption, user, address }: Values) {
  if (service === "none") return { host: "", port: 993, encryption: "tls" as const, user: "" };
  const signsInAs = user.trim() || address.trim();
  if (service === "other") return { host: host.trim(), port: Number(port), encryption, user: signsInAs };
  const { host: known } = services.find(({ key }) => key === service)!;
  return { host: known, port: 993, encryption: "tls" as const, user: signsInAs };
}

/** Where answers leave: there as well, or by the installation's own server. */
function sendingOf({ service, sending, smtp_host, smtp_port, smtp_encryption }: Values) {
  if (sending === "house" || service === "none") {
    return { smtp_host: "", smtp_port: 465, smtp_encryption: "tls" as const };
  }
  if (service !== "other") return sendingBy(service);
  return { smtp_host: smtp_host.trim(), smtp_port: Number(smtp_port), smtp_encryption };
}

const isPort = (written: string) => /^\d{1,5}$/.test(written.trim());

export function MailboxDialog({ of, onClose, onSaved }: DialogProps) {
  const { t } = useLingui();
  const said = useSaid(mailboxesKey);
  const fields = useFields(of);
  return (
    <FieldsDialog<Values, Mailbox>
      title={of ? t`Edit ${of.address}` : t`Add a mailbox`}
      verb={of ? t`Save` : t`Add`}
      initial={initialOf(of)}
      fields={fields}
      shows={(key, values) => isAsked(key, values, !of)}
      check={({ service, sending, port, smtp_port }): Record<string, string> =>
        service === "other"
          ? {
              ...(!isPort(port) && { port: t`A number, such as 993.` }),
              ...(sending === "own" && !isPort(smtp_port) && { smtp_port: t`A number, such as 465.` }),
            }
          : {}
      }
      send={(values) => {
        const { address, name, type, brand, unit, password, folder, app, subaddresses, from_start } = values;
        const body = {
          address: address.trim(),
          name: name.trim(),
          type: type!,
          folder,
          subaddresses,
          brand: brand ?? null,
          unit: unit ?? null,
          ...serverOf(values),
          ...sendingOf(values),
          app: (values.service !== "none" && app) || null,
          ...(password && !app && { password }),
        };
        if (!of) return unwrap(api.POST("/api/v1/mailboxes", { body: { ...body, from_start } }));
        const path = { params: { path: { mailbox_id: of.id } } };
        return unwrap(api.POST("/api/v1/mailboxes/{mailbox_id}/edit", { ...path, body }));
      }}
      onDone={(box) => {
        said(of ? t`Saved` : t`${box.address} added`);
        onSaved(box);
      }}
      onClose={onClose}
    />
  );
}

interface DialogProps {
  of: Mailbox | undefined;
  onClose: () => void;
  onSaved: (box: Mailbox) => void;
}

function useFields(of: Mailbox | undefined): Field<keyof Values>[] {
  const { t } = useLingui();
  const { _ } = useI18n();
  const types = (useTicketTypes().data ?? []).map(({ key, title }) => ({ value: key, label: title }));
  const brands = (useQuery(brandsQuery).data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const apps = (useQuery({ ...mailAppsQuery, enabled: useMay("mail_app.view") }).data?.apps ?? []).map(
    ({ id, name }) => ({ value: id, label: name }),
  );
  const known = services.map(({ key, title, host }) => ({ value: key, label: `${_(title)} (${host})` }));
  return [
    { key: "address", kind: "email", label: t`Address`, required: true, maxLength: 254, placeholder: "help@acme.com" },
    { key: "name", kind: "text", label: t`Name that customers read`, maxLength: 120, help: t`Beside the address.` },
    {
      key: "type",
      kind: "select",
      label: t`A new mail becomes`,
      options: types,
      required: true,
      help: t`The type of its ticket.`,
    },
    { key: "unit", kind: "unit", label: t`New tickets go to`, help: t`Left empty: where its type goes.` },
    { key: "brand", kind: "select", label: t({ message: "Brand", context: "mailbox" }), options: brands },
    {
      key: "service",
      kind: "select",
      label: t`Mail service`,
      required: true,
      options: [
        ...known,
        { value: "other", label: t`Another server (IMAP)` },
        { value: "none", label: t`None: mails are delivered over the API` },
      ],
    },
    { key: "host", kind: "text", label: t`Mail server`, required: true, maxLength: 253, placeholder: "imap.acme.com" },
    { key: "port", kind: "number", label: t({ message: "Port", context: "mail" }), required: true, maxLength: 5 },
    {
      key: "encryption",
      kind: "choice",
      label: t`Encryption`,
      options: [
        { value: "tls", label: "TLS" },
        { value: "starttls", label: "STARTTLS" },
        { value: "none", label: t`none` },
      ],
    },
    { key: "user", kind: "text", label: t`Signs in as`, maxLength: 254, help: t`Left empty: the address.` },
    {
      key: "app",
      kind: "select",
      label: t`Signs in with`,
      required: true,
      options: [{ value: 0, label: t`A password or authorization code` }, ...apps],
      help: t`Microsoft wants an OAuth app, Google takes one too: added below the mailboxes.`,
    },
    {
      key: "password",
      kind: "secret",
      label: t`Password or authorization code`,
      maxLength: 1000,
      help: of?.has_password
        ? t`One is kept, sealed. Leave this empty to keep it.`
        : t`Most services want a code made in their mail settings (an authorization code), not the password of their web page. It is kept sealed; nobody reads it again.`,
    },
    { key: "folder", kind: "text", label: t({ message: "Folder", context: "mail" }), maxLength: 120 },
    {
      key: "sending",
      kind: "choice",
      label: t`Answers leave by`,
      options: [
        { value: "own", label: t`This mailbox` },
        { value: "house", label: t`The server of all mails` },
      ],
      help: t`Most services let nobody else send in their name. The same user name and password are used.`,
    },
    {
      key: "smtp_host",
      kind: "text",
      label: t`Server that sends (SMTP)`,
      required: true,
      maxLength: 253,
      placeholder: "smtp.acme.com",
    },
    { key: "smtp_port", kind: "number", label: t`Its port`, required: true, maxLength: 5 },
    {
      key: "smtp_encryption",
      kind: "choice",
      label: t`Its encryption`,
      options: [
        { value: "tls", label: "TLS" },
        { value: "starttls", label: "STARTTLS" },
        { value: "none", label: t`none` },
      ],
    },
    {
      key: "subaddresses",
      kind: "check",
      label: t`Answers get an address of their own`,
      help: t`Only where the server delivers help+anything@ to help@: then a thread is found whatever a mail program leaves out.`,
    },
    {
      key: "from_start",
      kind: "check",
      label: t`Also take in what lies there already`,
      help: t`Each mail in the folder becomes a ticket. Otherwise only those that come from now on.`,
    },
  ];
}
