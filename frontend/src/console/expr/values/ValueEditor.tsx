import { SwapOutlined } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import { Button } from "antd";
import type { ReactNode } from "react";
import type { Field, FieldSet } from "../fields";
import { shapeOf } from "../fields";
import { FieldSelect } from "../FieldSelect";
import { isWithoutValue, takesSeveral, takesTwo } from "../operators";
import type { Given, Row, Single } from "../query";
import { DayEditor, SpanEditor } from "./days";
import { OneInput, SeveralInput, type Shown } from "./inputs";

interface Props {
  row: Row;
  field: Field;
  fields: FieldSet;
  shown: Shown;
  put: (row: Row) => void;
}

/** What the field is compared with: one value, several, two, a span of days, or another field. */
export function ValueEditor({ row, field, fields, shown, put }: Props): ReactNode {
  const { t } = useLingui();
  if (isWithoutValue(row.operator)) return null;
  const set = (value: Given) => put({ id: row.id, field: row.field, operator: row.operator, value });
  if (takesSeveral(row.operator))
    return <SeveralInput field={field} value={listOf(row.value)} shown={shown} set={set} />;

  const others = comparable(field, fields);
  const canSwap = others.length > 0 && !takesTwo(row.operator);
  const swap = canSwap && (
    <Button
      type="text"
      size="small"
      className="cond-swap"
      icon={<SwapOutlined aria-hidden />}
      title={row.valueSource ? t`Compare with a value` : t`Compare with another field`}
      aria-label={row.valueSource ? t`Compare with a value` : t`Compare with another field`}
      onClick={() => put(row.valueSource ? valueRow(row) : { ...valueRow(row), value: "", valueSource: "field" })}
    />
  );
  return (
    <div className="cond-value">
      {row.valueSource && !takesTwo(row.operator) ? (
        <FieldSelect
          fields={fields}
          offered={others}
          value={typeof row.value === "string" ? row.value : ""}
          label={t`Other field`}
          status={shown.status}
          onChange={(other) => put({ ...valueRow(row), value: other.key, valueSource: "field" })}
        />
      ) : (
        <Values row={row} field={field} shown={shown} set={set} />
      )}
      {swap}
    </div>
  );
}

const valueRow = ({ id, field, operator }: Row): Row => ({ id, field, operator, value: undefined });
const listOf = (value: Given): (string | number)[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).filter(
    (each): each is string | number => typeof each === "string" || typeof each === "number",
  );

/** Fields of the same kind, one of which may stand on the other side. */
const comparable = (field: Field, { list }: FieldSet): Field[] => {
  const kind = ({ type }: Field) => (type === "choice" ? "text" : type === "datetime" ? "date" : type);
  if (!["text", "number", "date"].includes(kind(field)) || field.options.length > 0) return [];
  return list.filter((other) => other.key !== field.key && kind(other) === kind(field) && other.options.length === 0);
};

function Values({ row, field, shown, set }: Pick<Props, "row" | "field" | "shown"> & { set: (value: Given) => void }) {
  const { t } = useLingui();
  const shape = shapeOf(field);
  const isTime = shape === "day" || shape === "moment";
  const Input = isTime ? DayEditor : OneInput;
  if (!takesTwo(row.operator)) {
    if (isTime && (row.operator === "=" || row.operator === "!="))
      return <SpanEditor value={row.value} shown={shown} set={set} />;
    return <Input field={field} value={single(row.value)} label={t`Value`} shown={shown} set={set} />;
  }
  const [first, last] = Array.isArray(row.value) ? row.value : [];
  const pair = (one: Single | undefined, other: Single | undefined) => set([one, other] as Single[]);
  return (
    <>
      <Input field={field} value={first} label={t`From`} shown={shown} set={(value) => pair(value, last)} />
      <span className="cond-between">{t({ message: "and", context: "between two values" })}</span>
      <Input field={field} value={last} label={t`To`} shown={shown} set={(value) => pair(first, value)} />
    </>
  );
}

const single = (value: Given): Single | undefined =>
  Array.isArray(value) || (typeof value === "object" && value !== null && "span" in value) ? undefined : value;
