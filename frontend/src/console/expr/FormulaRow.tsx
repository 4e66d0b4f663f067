import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "antd";
import { useState } from "react";
import type { BuilderContext } from "./context";
import { FormulaEditor } from "./FormulaEditor";
import { problemOf } from "./problems";
import { blank, type Formula } from "./query";
import { useWritten } from "./writing";

/** A part that no row can show stands here as a formula. It stays as it is until somebody writes another one. */
export function FormulaRow({ part, context }: { part: Formula; context: BuilderContext }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const [isEditing, setEditing] = useState(part.formula === blank);
  const [start] = useState(part.formula);
  const written = useWritten(context.fields.of, isEditing ? undefined : part.formula);
  const problem = context.strict || !isEditing ? problemOf(part, context.fields) : undefined;
  return (
    <div className="cond-sentence" role="group" aria-label={t`Formula`}>
      {isEditing ? (
        <div className="cond-formula-editor">
          <FormulaEditor
            fields={context.fields}
            value={start === blank ? undefined : start}
            expects="boolean"
            label={t`Formula`}
            onChange={(tree, state) => {
              const formula = state === "right" && tree ? tree : blank;
              if (JSON.stringify(formula) !== JSON.stringify(part.formula)) context.put({ ...part, formula });
            }}
          />
        </div>
      ) : (
        <>
          <code className="cond-formula">{written.data?.text ?? "…"}</code>
          <Button type="text" size="small" onClick={() => setEditing(true)}>
            <Trans>Edit</Trans>
          </Button>
        </>
      )}
      {problem && <p className="small error-text cond-problem">{_(problem)}</p>}
    </div>
  );
}
