import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { Select } from "antd";
import { type FocusEvent, useState } from "react";
import type { BuilderContext } from "./context";
import { shapeOf } from "./fields";
import { FieldSelect } from "./FieldSelect";
import { OPERATORS, operatorsFor, operatorWord, withOperator } from "./operators";
import { problemOf } from "./problems";
import type { Row } from "./query";
import { ValueEditor } from "./values/ValueEditor";

interface Props {
  row: Row;
  path: string;
  context: BuilderContext;
}

/** One condition, read from left to right. */
export function RowEditor({ row, path, context }: Props) {
  const { t } = useLingui();
  const { _ } = useI18n();
  // What was there when the builder opened has been left before; a new row is still being written.
  const [isLeft, setLeft] = useState(context.fresh !== row.id);
  const field = context.fields.byKey.get(row.field);
  const shape = field && shapeOf(field);
  const problem = problemOf(row, context.fields);
  const said = saidAt(context.problems, path);
  const sentence = (isLeft || context.strict) && problem ? _(problem) : said;
  const errorId = `${row.id}-problem`;
  const shown = {
    status: sentence ? ("error" as const) : ("" as const),
    "aria-invalid": Boolean(sentence),
    "aria-describedby": sentence ? errorId : undefined,
  };

  function leave(event: FocusEvent<HTMLDivElement>) {
    const within = event.currentTarget.contains(event.relatedTarget);
    // A list that drops down stands elsewhere in the page, but belongs to the row.
    if (!within && row.field && !event.relatedTarget?.closest(".ant-select-dropdown")) setLeft(true);
  }

  return (
    // Whoever leaves the row as a whole has written it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className="cond-sentence" onBlur={leave} role="group" aria-label={field?.label ?? t`New condition`}>
      <FieldSelect
        fields={context.fields}
        value={row.field}
        autoFocus={context.fresh === row.id}
        label={t`Field`}
        status={row.field && !field ? "error" : ""}
        onChange={(chosen) =>
          context.put({ id: row.id, field: chosen.key, operator: OPERATORS[shapeOf(chosen)][0]!, value: undefined })
        }
      />
      {field && shape && (
        <>
          <Select
            className="cond-operator"
            popupMatchSelectWidth={false}
            aria-label={t`Comparison`}
            value={row.operator}
            options={operatorsFor(row.operator, shape, field).map((operator) => ({
              value: operator,
              label: _(operatorWord(operator, shape, field)),
            }))}
            onChange={(operator) => context.put(withOperator(row, operator, shape))}
          />
          <ValueEditor row={row} field={field} fields={context.fields} shown={shown} put={context.put} />
        </>
      )}
      {sentence && (
        <p id={errorId} className="small error-text cond-problem">
          {sentence}
        </p>
      )}
    </div>
  );
}

const saidAt = (problems: Readonly<Record<string, string>>, path: string): string | undefined =>
  Object.entries(problems).find(([place]) => place === path || place.startsWith(`${path}.`))?.[1];
