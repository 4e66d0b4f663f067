import { useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import { compile } from "@/shared/expr/compile";
import { ExpressionError } from "@/shared/expr/problems";
import { type Node, read } from "@/shared/expr/tree";
import type { TreeJson } from "@/shared/expr/types";
import { type Answer, answerOf } from "@/shared/expr/values";
import { useFormat } from "@/shared/format";
import { useMe } from "../../app/session";
import { type Field, type FieldSet, shapeOf } from "../fields";
import type { Single } from "../query";
import { Day } from "../values/days";
import { OneInput } from "../values/inputs";

interface Props {
  fields: FieldSet;
  tree: TreeJson;
  sample: Readonly<Record<string, unknown>> | undefined;
}

/** The formula's answer for values that can be changed here; computed in the browser, as forms do it. */
export function Trial({ fields, tree, sample }: Props) {
  const { t } = useLingui();
  const [changed, setChanged] = useState<Readonly<Record<string, unknown>>>({});
  const { time_zone: zone } = useMe();
  const used = useMemo(() => fieldsIn(read(tree), fields), [tree, fields]);
  const values = Object.fromEntries(
    used.map(({ key, sample: own }) => [key, key in changed ? changed[key] : (sample?.[key] ?? own)]),
  );
  const answer = useMemo(() => tried(tree, fields, values, zone), [tree, fields, values, zone]);
  return (
    <section className="formula-trial" aria-label={t`Try it`}>
      {used.map((field) => (
        <div key={field.key} className="formula-trial-row">
          <span className="ellipsis muted" title={field.label}>
            {field.label}
          </span>
          <TrialValue
            field={field}
            value={values[field.key]}
            set={(value) => setChanged({ ...changed, [field.key]: value ?? null })}
          />
        </div>
      ))}
      <p className="formula-result" aria-live="polite">
        <span className="muted">{t`Result`}</span> <AnswerText answer={answer} />
      </p>
    </section>
  );
}

const still = { status: "", "aria-invalid": false, "aria-describedby": undefined } as const;

function TrialValue({ field, value, set }: { field: Field; value: unknown; set: (value: Single | undefined) => void }) {
  const format = useFormat();
  const shape = shapeOf(field);
  if (shape === "moment") return <span>{format.exact(String(value))}</span>;
  if (shape === "list") return <span className="ellipsis">{Array.isArray(value) ? value.join(", ") : "—"}</span>;
  const given = (value ?? undefined) as Single | undefined;
  if (shape === "day") return <Day value={given} label={field.label} shown={still} set={set} />;
  return <OneInput field={field} value={given} label={field.label} shown={still} set={set} />;
}

function AnswerText({ answer }: { answer: Answer | undefined }) {
  const { t } = useLingui();
  const format = useFormat();
  if (answer === undefined || answer === null) return <strong>—</strong>;
  if (typeof answer === "boolean")
    return <strong>{answer ? t({ message: "yes", context: "value" }) : t({ message: "no", context: "value" })}</strong>;
  if (typeof answer === "string" && /^-?\d+(\.\d+)?$/.test(answer)) return <strong>{format.decimal(answer)}</strong>;
  if (typeof answer === "string" && /^\d{4}-\d\d-\d\dT/.test(answer)) return <strong>{format.exact(answer)}</strong>;
  return <strong>{Array.isArray(answer) ? answer.join(", ") : String(answer)}</strong>;
}

function fieldsIn(node: Node, fields: FieldSet): Field[] {
  const keys = new Set<string>();
  const walk = (part: Node) => {
    if (part.kind === "field") keys.add(part.key);
    if (part.kind === "call") for (const arg of part.args) walk(arg);
  };
  walk(node);
  return [...keys].flatMap((key) => fields.byKey.get(key) ?? []);
}

function tried(tree: TreeJson, fields: FieldSet, values: Record<string, unknown>, zone: string): Answer | undefined {
  const record: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) put(record, key.split("."), value);
  try {
    return answerOf(compile(tree, fields.infos)(record, { now: new Date().toISOString().replace("Z", "000Z"), zone }));
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

function put(record: Record<string, unknown>, [first, ...rest]: string[], value: unknown): void {
  if (first === undefined) return;
  if (rest.length === 0) record[first] = value;
  else {
    const inner = (record[first] ??= {}) as Record<string, unknown>;
    put(inner, rest, value);
  }
}
