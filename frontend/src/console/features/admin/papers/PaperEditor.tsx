import type { Editor as Engine } from "@tiptap/react";
import { Select } from "antd";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { matches } from "@/shared/spelling";
import Editor from "../../../editor/Editor";
import { fromEditor, toEditor } from "./html";
import { fieldNode, Heading, tables } from "./nodes";
import type { Placeholder } from "./queries";
import { SheetTools } from "./TableTool";

interface Props {
  id: string;
  label: string;
  initial: string;
  placeholders: readonly Placeholder[];
  isInvalid: boolean;
  onChange: (words: string) => void;
  onSend: () => void;
}

const asHtml = (name: string) => `<span data-field="${name}"></span>`;
const nothing = () => undefined;

/** The words of a sheet: titles, tables, and placeholders as their reader calls them. */
export default function PaperEditor({ id, label, initial, placeholders, isInvalid, onChange, onSend }: Props) {
  const { t } = useLingui();
  const [more] = useState(() => [
    Heading,
    ...tables,
    fieldNode(new Map(placeholders.map(({ name, title }) => [name, title]))),
  ]);
  const [begun] = useState(() => toEditor(initial));
  const offered = async (typed: string) =>
    placeholders
      .filter((each) => fits(typed, each))
      .map((each, at) => ({ id: at, label: each.title, detail: each.example, html: asHtml(each.name) }));
  return (
    <Editor
      id={id}
      label={label}
      placeholder={t`What stands on the sheet; “/” offers placeholders`}
      initial={begun}
      isInvalid={isInvalid}
      more={more}
      said={offered}
      renderTools={(editor) => (
        <>
          <SheetTools editor={editor} />
          <FieldSelect editor={editor} placeholders={placeholders} />
        </>
      )}
      onChange={(html) => onChange(html && fromEditor(html))}
      onSend={onSend}
      onFiles={nothing}
      onReady={nothing}
    />
  );
}

const fits = (typed: string, { name, title, spelling, example }: Placeholder) =>
  matches(typed, title, spelling) || matches(typed, name) || example.includes(typed);

/** All placeholders by group, found by typing. */
function FieldSelect({ editor, placeholders }: { editor: Engine; placeholders: readonly Placeholder[] }) {
  const { t } = useLingui();
  const groups = [...new Set(placeholders.map(({ group }) => group))];
  const byName = new Map(placeholders.map((each) => [each.name, each]));
  return (
    <Select
      className="paper-fields"
      size="small"
      aria-label={t`Insert a placeholder`}
      placeholder={t`Insert a placeholder`}
      value={null}
      popupMatchSelectWidth={false}
      notFoundContent={<Trans>Nothing fits.</Trans>}
      showSearch={{
        filterOption: (typed, option) => {
          const found = byName.get(String((option as { value?: string } | undefined)?.value));
          return Boolean(found && fits(typed, found));
        },
      }}
      options={groups.map((group) => ({
        label: group,
        options: placeholders
          .filter((each) => each.group === group)
          .map(({ name, title }) => ({ value: name, label: title })),
      }))}
      optionRender={({ label, value }) => (
        <span className="paper-option">
          <span>{label}</span>
          <span className="hint ellipsis">{byName.get(String(value))?.example}</span>
        </span>
      )}
      onSelect={(name: string | null) => {
        // When the list has closed and given the focus back.
        if (name) setTimeout(() => editor.chain().focus().insertContent(asHtml(name)).run());
      }}
    />
  );
}
