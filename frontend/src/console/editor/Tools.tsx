import {
  BoldOutlined,
  CodeOutlined,
  ItalicOutlined,
  LinkOutlined,
  OrderedListOutlined,
  UnorderedListOutlined,
} from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import { type Editor, useEditorState } from "@tiptap/react";
import { Button, Input, Popover } from "antd";
import { type ReactNode, useState } from "react";

interface Props {
  editor: Editor;
  /** The id of the text that they form. */
  of: string;
  /** Tools of one kind of text alone. */
  children?: ReactNode;
}

/** What most people need; everything else they can paste. */
export function Tools({ editor, of, children }: Props) {
  const { t } = useLingui();
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      bullets: now.isActive("bulletList"),
      numbers: now.isActive("orderedList"),
      code: now.isActive("codeBlock"),
    }),
  });
  const tools: [keyof typeof on, string, ReactNode, () => void][] = [
    ["bold", t`Bold`, <BoldOutlined key="b" aria-hidden />, () => editor.chain().focus().toggleBold().run()],
    ["italic", t`Italic`, <ItalicOutlined key="i" aria-hidden />, () => editor.chain().focus().toggleItalic().run()],
    [
      "bullets",
      t`List`,
      <UnorderedListOutlined key="u" aria-hidden />,
      () => editor.chain().focus().toggleBulletList().run(),
    ],
    [
      "numbers",
      t`Numbered list`,
      <OrderedListOutlined key="o" aria-hidden />,
      () => editor.chain().focus().toggleOrderedList().run(),
    ],
    ["code", t`Code`, <CodeOutlined key="c" aria-hidden />, () => editor.chain().focus().toggleCodeBlock().run()],
  ];
  return (
    <div className="editor-tools" role="toolbar" aria-label={t`Form of the text`} aria-controls={of}>
      {tools.map(([key, label, icon, act]) => (
        <Button
          key={key}
          type="text"
          size="small"
          icon={icon}
          aria-label={label}
          title={label}
          aria-pressed={on[key]}
          onClick={act}
        />
      ))}
      <LinkTool editor={editor} />
      {children}
    </div>
  );
}

function LinkTool({ editor }: { editor: Editor }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const [address, setAddress] = useState("");
  const label = t({ message: "Link", context: "in a text" });

  function show(next: boolean) {
    if (next) setAddress(String(editor.getAttributes("link").href ?? ""));
    setOpen(next);
  }

  function set() {
    const chain = editor.chain().focus().extendMarkRange("link");
    const href = address.trim();
    if (href) chain.setMark("link", { href: /^[a-z]+:/i.test(href) ? href : `https://${href}` }).run();
    else chain.unsetMark("link").run();
    setOpen(false);
  }

  const form = (
    <form
      className="editor-link"
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <Input
        autoFocus
        aria-label={t`Address of the link`}
        placeholder="https://"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <Button htmlType="submit">{t`Set link`}</Button>
    </form>
  );
  return (
    <Popover open={open} onOpenChange={show} trigger="click" content={form} destroyOnHidden>
      <Button type="text" size="small" icon={<LinkOutlined aria-hidden />} aria-label={label} title={label} />
    </Popover>
  );
}
