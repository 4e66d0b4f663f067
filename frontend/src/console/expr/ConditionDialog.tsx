import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Modal, Segmented } from "antd";
import { useState } from "react";
import type { TreeJson } from "@/shared/expr/types";
import { Skeleton } from "../ui/Skeleton";
import { ConditionBuilder } from "./ConditionBuilder";
import type { FieldSet } from "./fields";
import { useFields } from "./fields";
import { FormulaEditor, type FormulaState } from "./FormulaEditor";
import { wrongRows } from "./problems";
import { queryOf } from "./query";

interface Props {
  of: string;
  title: string;
  /** The verb on the button. */
  verb: string;
  value: TreeJson | undefined;
  problems?: Readonly<Record<string, string>>;
  onSave: (tree: TreeJson | undefined) => void;
  onClose: () => void;
}

/** A condition in a dialog, as rows or as a formula: what is half done is said at its place and goes no further. */
export function ConditionDialog({ of, title, verb, ...rest }: Props) {
  const fields = useFields(of).data;
  const { t } = useLingui();
  if (!fields)
    return (
      <Modal open title={title} footer={null} onCancel={rest.onClose} closable={{ "aria-label": t`Close` }}>
        <Skeleton rows={3} />
      </Modal>
    );
  return <Dialog {...rest} fields={fields} title={title} verb={verb} />;
}

type Mode = "rows" | "formula";

function Dialog({ fields, title, verb, value, problems, onSave, onClose }: Omit<Props, "of"> & { fields: FieldSet }) {
  const { t } = useLingui();
  const [mode, setMode] = useState<Mode>("rows");
  const [tree, setTree] = useState(value);
  const [drawn, setDrawn] = useState(() => queryOf(value));
  const [formula, setFormula] = useState<FormulaState>("right");
  const [isStrict, setStrict] = useState(false);
  const wrong = drawn ? wrongRows(drawn, fields).length : 0;
  const isReady = mode === "rows" ? wrong === 0 : formula === "right" || formula === "empty";

  function save() {
    setStrict(true);
    if (!isReady) return;
    const isEmpty = mode === "rows" ? !drawn?.rules.length : formula === "empty";
    onSave(isEmpty ? undefined : tree);
  }

  /** Rows become the formula that they are, and the other way round; what is not right yet stays where it is. */
  function show(next: Mode) {
    setStrict(true);
    if (!isReady) return;
    setStrict(false);
    if (next === "rows") setDrawn(queryOf(formula === "empty" ? undefined : tree));
    else setFormula(drawn?.rules.length ? "right" : "empty");
    setMode(next);
  }

  const start = mode === "rows" || drawn?.rules.length ? tree : undefined;
  return (
    <Modal
      open
      className="cond-dialog"
      width="min(880px, 100vw)"
      title={title}
      okText={verb}
      cancelText={t`Back`}
      onOk={save}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Segmented<Mode>
        className="cond-mode"
        size="small"
        aria-label={t`How the condition is written`}
        value={mode}
        options={[
          { value: "rows", label: t`Conditions` },
          { value: "formula", label: t`Formula` },
        ]}
        onChange={show}
      />
      {!drawn && (
        <p className="error-text">
          <Trans>The condition in the address cannot be read. Build it anew here.</Trans>
        </p>
      )}
      {mode === "rows" ? (
        <ConditionBuilder
          fields={fields}
          value={start}
          strict={isStrict}
          {...(problems && { problems })}
          onChange={(next, group) => {
            setTree(next);
            setDrawn(group);
          }}
        />
      ) : (
        <FormulaEditor
          fields={fields}
          value={start}
          expects="boolean"
          label={t`Formula`}
          onChange={(next, state) => {
            setFormula(state);
            if (next !== undefined) setTree(next);
          }}
        />
      )}
      {isStrict && mode === "rows" && wrong > 0 && (
        <p className="error-text" role="alert">
          <Plural value={wrong} one="# condition needs a change." other="# conditions need a change." />
        </p>
      )}
      {isStrict && mode === "formula" && !isReady && (
        <p className="error-text" role="alert">
          {formula === "reading" ? t`The formula is still being read.` : t`The formula needs a change.`}
        </p>
      )}
    </Modal>
  );
}
