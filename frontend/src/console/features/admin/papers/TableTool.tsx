import { FontSizeOutlined, TableOutlined } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeaderCell,
} from "@tiptap/pm/tables";
import type { Command } from "@tiptap/pm/state";
import { type Editor, useEditorState } from "@tiptap/react";
import { Button, Dropdown } from "antd";

/** Titles and tables: what a paper has and a letter has not. */
export function SheetTools({ editor }: { editor: Editor }) {
  const { t } = useLingui();
  const heading = t({ message: "Heading", context: "in a text" });
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            { key: "1", label: t({ message: "Title", context: "of a sheet" }) },
            { key: "2", label: heading },
            { key: "0", label: t({ message: "Text", context: "of a sheet" }) },
          ],
          onClick: ({ key }) => {
            const chain = editor.chain().focus();
            if (key === "0") chain.setNode("paragraph").run();
            else chain.setNode("heading", { level: Number(key) }).run();
          },
        }}
      >
        <Button type="text" size="small" icon={<FontSizeOutlined aria-hidden />} aria-label={heading} title={heading} />
      </Dropdown>
      <TableTool editor={editor} />
    </>
  );
}

function TableTool({ editor }: { editor: Editor }) {
  const { t } = useLingui();
  const isInside = useEditorState({ editor, selector: ({ editor: now }) => now.isActive("table") });
  const label = t({ message: "Table", context: "in a text" });
  const inside: Record<string, [string, Command]> = {
    above: [t`Row above`, addRowBefore],
    below: [t`Row below`, addRowAfter],
    before: [t`Column before`, addColumnBefore],
    after: [t`Column after`, addColumnAfter],
    head: [t`Title cell or plain`, toggleHeaderCell as Command],
    merge: [t`Merge the chosen cells`, mergeCells],
    split: [t`Split the cell`, splitCell],
    row: [t`Delete the row`, deleteRow],
    column: [t`Delete the column`, deleteColumn],
    table: [t`Delete the table`, deleteTable],
  };
  const run = (command: Command) => {
    editor.view.focus();
    command(editor.state, editor.view.dispatch);
  };
  const items = isInside
    ? Object.entries(inside).map(([key, [title, command]]) => ({ key, label: title, disabled: !command(editor.state) }))
    : [
        { key: "facts", label: t`Table of label and value` },
        { key: "grid", label: t`Table with a head` },
      ];
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items,
        onClick: ({ key }) => {
          const known = inside[key];
          if (known) run(known[1]);
          else
            editor
              .chain()
              .focus()
              .insertContent(key === "facts" ? facts : grid)
              .run();
        },
      }}
    >
      <Button type="text" size="small" icon={<TableOutlined aria-hidden />} aria-label={label} title={label} />
    </Dropdown>
  );
}

const row = (cells: string) => `<tr>${cells}</tr>`;
const facts = `<table><tbody>${row("<th><p></p></th><td><p></p></td>").repeat(3)}</tbody></table>`;
const grid = `<table><tbody>${row("<th><p></p></th>".repeat(3))}${row("<td><p></p></td>".repeat(3)).repeat(3)}</tbody></table>`;
