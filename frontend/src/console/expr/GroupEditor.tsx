import { PlusOutlined } from "@ant-design/icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Select } from "antd";
import { useRef } from "react";
import type { BuilderContext } from "./context";
import { FormulaRow } from "./FormulaRow";
import { blank, emptyGroup, type Group, isFormula, isGroup, newId, type Row } from "./query";
import { RowEditor } from "./RowEditor";

interface Props {
  group: Group;
  /** Its place in the tree. */
  path: string;
  level: number;
  context: BuilderContext;
}

const deepest = 3;
const named = (group: Group) => (group.not ? `not-${group.combinator}` : group.combinator);

export function GroupEditor({ group, path, level, context }: Props) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  const below = (place: number) => (path ? `${path}.rules.${place}` : `rules.${place}`);
  const word = group.combinator === "and" ? t`and` : t`or`;

  function addRow() {
    const row: Row = { id: newId(), field: "", operator: "=", value: undefined };
    context.put({ ...group, rules: [...group.rules, row] }, row.id);
  }

  function addGroup() {
    const row: Row = { id: newId(), field: "", operator: "=", value: undefined };
    const inner: Group = { ...emptyGroup(), combinator: group.combinator === "and" ? "or" : "and", rules: [row] };
    context.put({ ...group, rules: [...group.rules, inner] }, row.id);
  }

  function addFormula() {
    context.put({ ...group, rules: [...group.rules, { id: newId(), formula: blank }] });
  }

  /** The focus goes to the row that now stands there, or to the button that adds one. */
  function remove(id: string, place: number) {
    context.remove(id);
    setTimeout(() => {
      const left = box.current?.querySelectorAll<HTMLElement>(":scope > ul > li > .cond-remove");
      const next = left?.[Math.min(place, left.length - 1)];
      (next ?? box.current?.querySelector<HTMLElement>(":scope > .cond-add button"))?.focus();
    });
  }

  return (
    <div ref={box} className={level ? "cond-group inner" : "cond-group"} role="group" aria-label={t`Conditions`}>
      <div className="cond-head">
        <Select
          size="small"
          className="cond-combinator"
          popupMatchSelectWidth={false}
          aria-label={t`How the conditions are combined`}
          value={named(group)}
          options={[
            { value: "and", label: t`All of these are true` },
            { value: "or", label: t`At least one of these is true` },
            { value: "not-and", label: t`Not all of these are true` },
            { value: "not-or", label: t`None of these is true` },
          ]}
          onChange={(name) => {
            const { not: _not, ...rest } = group;
            const combinator = name.endsWith("or") ? "or" : "and";
            context.put({ ...rest, combinator, ...(name.startsWith("not") && { not: true }) });
          }}
        />
      </div>
      <ul className="plain-list cond-rows">
        {group.rules.map((part, place) => (
          <li key={part.id} className={isGroup(part) ? "cond-row cond-row-group" : "cond-row"}>
            <span className="cond-word">{place > 0 ? word : ""}</span>
            {isGroup(part) ? (
              <GroupEditor group={part} path={below(place)} level={level + 1} context={context} />
            ) : isFormula(part) ? (
              <FormulaRow part={part} context={context} />
            ) : (
              <RowEditor row={part} path={below(place)} context={context} />
            )}
            <Button
              type="text"
              className="cond-remove"
              aria-label={isGroup(part) ? t`Remove this group` : t`Remove this condition`}
              onClick={() => remove(part.id, place)}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <div className="cond-add">
        <Button type="text" size="small" icon={<PlusOutlined aria-hidden />} onClick={addRow}>
          <Trans>Condition</Trans>
        </Button>
        {level < deepest && (
          <Button type="text" size="small" icon={<PlusOutlined aria-hidden />} onClick={addGroup}>
            <Trans>Group of conditions</Trans>
          </Button>
        )}
        <Button type="text" size="small" icon={<PlusOutlined aria-hidden />} onClick={addFormula}>
          <Trans>Formula</Trans>
        </Button>
      </div>
    </div>
  );
}
