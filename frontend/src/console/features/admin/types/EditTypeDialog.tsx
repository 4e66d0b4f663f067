import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { languageNames, languages } from "@/shared/i18n/language";
import { priorityWords } from "../../tickets/words";
import { useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";
import type { Field } from "../parts/fields";
import { editType, type TypeSettings, typesQuery } from "./queries";

type Texts = Record<string, string>;
type Values = Record<string, unknown>;
const steps = ["submitted", "accepted", "in_progress", "needs_you", "done", "called_back"] as const;

/** The plain settings of a type; its form and flow have designers of their own. */
export function EditTypeDialog({ type, onClose }: { type: TypeSettings; onClose: () => void }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const said = useSaid(typesQuery.queryKey);
  const stepNames: Record<string, string> = {
    submitted: t({ message: "Submitted", context: "public state" }),
    accepted: t({ message: "Accepted", context: "public state" }),
    in_progress: t({ message: "In progress", context: "public state" }),
    needs_you: t({ message: "We need something from you", context: "public state" }),
    done: t({ message: "Done", context: "public state" }),
    called_back: t({ message: "Called back", context: "public state" }),
  };
  const each = (key: string, label: string, kind: "text" | "long", needed = false): Field<string>[] =>
    languages.map((language) => ({
      key: `${key}.${language}`,
      kind,
      label: `${label} · ${languageNames[language]}`,
      required: needed && language === "zh-Hans",
      maxLength: kind === "text" ? 200 : 1000,
    }));
  return (
    <FieldsDialog<Values, unknown>
      title={t`Edit ${type.title}`}
      verb={t`Save`}
      initial={{
        ...spread("title", type.titles),
        ...spread("description", type.description),
        ...Object.assign({}, ...steps.map((step) => spread(`promise.${step}`, type.promise[step] ?? {}))),
        public: type.public,
        complaint: type.complaint,
        unit: type.unit ?? undefined,
        priority: type.priority,
        calls_back: type.calls_back,
        closes_over_children: type.closes_over_children,
        reopen_days: String(type.reopen_days),
      }}
      fields={[
        ...each("title", t({ message: "Name", context: "ticket type" }), "text", true),
        ...each("description", t`Description`, "text"),
        { key: "public", kind: "check", label: t`Customers may choose it in the portal` },
        { key: "complaint", kind: "check", label: t`Stands in the complaint zone` },
        {
          key: "unit",
          kind: "unit",
          label: t`New tickets go to`,
          help: t`When nothing else decides. Left empty: the unit of who makes it.`,
        },
        {
          key: "priority",
          kind: "choice",
          label: t`Priority`,
          options: [1, 2, 3, 4].map((value) => ({ value, label: _(priorityWords[value]!) })),
        },
        { key: "calls_back", kind: "check", label: t`Customers are called back afterwards` },
        { key: "closes_over_children", kind: "check", label: t`May be resolved while tickets below it are open` },
        {
          key: "reopen_days",
          kind: "number",
          label: t`Days in which a customer may say that it is not solved`,
          required: true,
        },
        ...steps.flatMap((step) => each(`promise.${step}`, t`What the customer reads: ${stepNames[step]!}`, "text")),
      ]}
      shows={(key, values) => key !== "complaint" || Boolean(values.public)}
      send={(values) =>
        editType(type.id, {
          title: gather("title", values),
          description: gather("description", values),
          promise: Object.fromEntries(
            steps
              .map((step) => [step, gather(`promise.${step}`, values)] as const)
              .filter(([, texts]) => Object.keys(texts).length),
          ),
          public: Boolean(values.public),
          complaint: Boolean(values.public && values.complaint),
          unit: (values.unit as number | undefined) ?? null,
          priority: values.priority as number,
          calls_back: Boolean(values.calls_back),
          closes_over_children: Boolean(values.closes_over_children),
          reopen_days: (values.reopen_days as string).trim() as unknown as number,
        })
      }
      onDone={() => {
        said(t`${type.title} saved`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

const spread = (key: string, texts: Texts): Values =>
  Object.fromEntries(languages.map((language) => [`${key}.${language}`, texts[language] ?? ""]));

/** The texts of a key that somebody has written. */
const gather = (key: string, values: Values): Texts =>
  Object.fromEntries(
    languages
      .map((language) => [language, ((values[`${key}.${language}`] ?? "") as string).trim()] as const)
      .filter(([, text]) => text),
  );
