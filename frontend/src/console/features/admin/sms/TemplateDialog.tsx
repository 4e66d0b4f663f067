import "./sms.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { api, unwrap } from "@/shared/api/client";
import { useSaid } from "../parts/act";
import type { Field } from "../parts/fields";
import { FieldsDialog } from "../parts/FieldsDialog";
import { type Account, type Language, type Purpose, smsKey, type Template } from "./queries";
import { filled, lengthOf, segments, signed } from "./segments";
import { languages } from "./words";

interface Values {
  account: number | undefined;
  language: Language;
  text: string;
  code: string;
  signature: string;
}

interface Props {
  purpose: Purpose;
  of: Template | undefined;
  accounts: Account[];
  onClose: () => void;
  onSaved: (template: Template) => void;
}

/** The words for one purpose as the provider has approved them; how they look and count is seen while typing. */
export function TemplateDialog({ purpose, of, accounts, onClose, onSaved }: Props) {
  const { t } = useLingui();
  const said = useSaid(smsKey);
  const usual = Object.values(purpose.usual);
  const providerOf = (values: Values) => accounts.find(({ id }) => id === values.account)?.provider;
  const fields: Field<keyof Values>[] = [
    {
      key: "account",
      kind: "select",
      label: t({ message: "Account", context: "sms" }),
      required: true,
      options: accounts.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      key: "language",
      kind: "choice",
      label: t`Language`,
      options: (Object.keys(languages) as Language[]).map((value) => ({ value, label: languages[value] })),
    },
    {
      key: "text",
      kind: "long",
      label: t({ message: "Words", context: "sms" }),
      required: true,
      maxLength: 500,
      help: t`As the provider has approved them, with our names in braces where its variables stand, in the same order.`,
    },
    {
      key: "code",
      kind: "text",
      label: t`Template code`,
      maxLength: 60,
      placeholder: "SMS_123456789",
      help: t`By which the provider knows it.`,
    },
    {
      key: "signature",
      kind: "text",
      label: t`Signature`,
      maxLength: 30,
      help: t`Left empty: that of the account.`,
    },
  ];
  return (
    <FieldsDialog<Values, Template>
      title={of ? t`Edit a template: ${purpose.title}` : t`Add a template: ${purpose.title}`}
      verb={of ? t`Save` : t`Add`}
      initial={{
        account: of?.account ?? (accounts.length === 1 ? accounts[0]!.id : undefined),
        language: of?.language ?? "zh-Hans",
        text: of?.text ?? purpose.usual["zh-Hans"] ?? "",
        code: of?.code ?? "",
        signature: of?.signature ?? "",
      }}
      fields={fields}
      shows={(key, values) => {
        if (key === "account" || key === "language") return !of;
        return key !== "code" || providerOf(values) !== "console";
      }}
      follow={(key, { language, text }) =>
        // Words that nobody has touched follow the language.
        key === "language" && usual.includes(text) ? { text: purpose.usual[language] ?? text } : {}
      }
      renderBelow={(values) => (
        <Preview
          purpose={purpose}
          text={values.text}
          signature={values.signature || (accounts.find(({ id }) => id === values.account)?.signature ?? "")}
        />
      )}
      send={({ account, language, text, code, signature }) => {
        const body = { text: text.trim(), code: code.trim(), signature: signature.trim() };
        if (!of)
          return unwrap(
            api.POST("/api/v1/sms/templates", {
              body: { ...body, account: account!, language, purpose: purpose.key },
            }),
          );
        const path = { params: { path: { sms_template_id: of.id } } };
        return unwrap(api.POST("/api/v1/sms/templates/{sms_template_id}/edit", { ...path, body }));
      }}
      onDone={(template) => {
        said(of ? t`Saved` : t`Template added`);
        onSaved(template);
      }}
      onClose={onClose}
    />
  );
}

function Preview({ purpose, text, signature }: { purpose: Purpose; text: string; signature: string }) {
  const samples = Object.fromEntries(purpose.placeholders.map(({ name, sample }) => [name, sample]));
  const shown = signed(signature, filled(text.trim(), samples));
  return (
    <div className="sms-preview">
      <p className="small hint">{purpose.placeholders.map(({ name, title }) => `{${name}} ${title}`).join(" · ")}</p>
      <p className="sms-bubble">{shown}</p>
      <p className="small hint" role="status">
        <Trans>{lengthOf(shown)} characters</Trans> · <Plural value={segments(shown)} one="# text" other="# texts" />
      </p>
    </div>
  );
}
