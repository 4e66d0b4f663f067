import { useEffect, useRef, useState } from "react";
import type { TreeJson } from "@/shared/expr/types";
import { useLatest } from "@/shared/input/latest";
import type { FieldSet } from "./fields";
import { writeAt } from "./formula/caret";
import { FormulaInput } from "./formula/FormulaInput";
import { FormulaParts } from "./formula/FormulaParts";
import type { Expects } from "./formula/reading";
import { useReading } from "./formula/reading";
import { Trial } from "./formula/Trial";
import "./formula/formula.css";
import { useWritten } from "./writing";

/** `right`: the tree is what the text says; `reading`: it is being read; `wrong`: it says why below the text. */
export type FormulaState = "empty" | "reading" | "wrong" | "right";

interface Props {
  fields: FieldSet;
  value: TreeJson | undefined;
  /** What the formula must give. */
  expects?: Expects;
  onChange: (tree: TreeJson | undefined, state: FormulaState) => void;
  /** Values to try it with; those of the fields when left out. */
  sample?: Readonly<Record<string, unknown>>;
  label: string;
}

/** A formula as text, in either language: completed while it is written, checked in pauses, tried with values. */
export function FormulaEditor({ value, ...rest }: Props) {
  // What it begins with; what comes back from outside afterwards is what was written here.
  const [first] = useState(value);
  const written = useWritten(rest.fields.of, first);
  if (first !== undefined && written.isPending) return null;
  return <Editor {...rest} start={written.data?.text ?? ""} />;
}

function Editor({ fields, start, expects = "", onChange, sample, label }: Omit<Props, "value"> & { start: string }) {
  const [text, setText] = useState(start);
  const box = useRef<HTMLTextAreaElement>(null);
  const reading = useReading(fields.of, text, expects).data;
  const isRead = reading?.text === text;
  const state = stateOf(text, isRead ? reading : undefined);
  const tell = useLatest(onChange);
  const tree = state === "right" ? reading?.tree : undefined;
  useEffect(() => {
    tell.current(tree, state);
  }, [state, tree, tell]);

  /** Where the caret is, or in place of what is marked. */
  function insert(part: string, caret: number) {
    const { selectionStart, selectionEnd } = box.current ?? { selectionStart: text.length, selectionEnd: text.length };
    const next = text.slice(0, selectionStart) + part + text.slice(selectionEnd);
    writeAt(box.current, selectionStart + caret, () => setText(next));
  }

  const problems = isRead ? (reading?.problems ?? []) : [];
  return (
    <div className="formula">
      <FormulaInput ref={box} fields={fields} text={text} problems={problems} label={label} onChange={setText} />
      {tree !== undefined && <Trial fields={fields} tree={tree} sample={sample} />}
      <FormulaParts fields={fields} insert={insert} />
    </div>
  );
}

function stateOf(text: string, reading: { problems: unknown[] } | undefined): FormulaState {
  if (!text.trim()) return "empty";
  if (!reading) return "reading";
  return reading.problems.length > 0 ? "wrong" : "right";
}
