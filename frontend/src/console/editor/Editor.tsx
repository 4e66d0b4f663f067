import { Placeholder } from "@tiptap/extensions";
import { type Editor as Engine, EditorContent, type Extensions, useEditor } from "@tiptap/react";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { isComposing } from "@/shared/input/composition";
import { useLatest } from "@/shared/input/latest";
import { Menu, type Offered, useMenu } from "./Menu";
import { Mention, offeringPeople, offeringScripts } from "./offering";
import { parts } from "./parts";
import { Picture } from "./picture";
import { Tools } from "./Tools";
import "./editor.css";

export interface EditorHandle {
  focus: () => void;
  /** Plain words at the caret. */
  insert: (words: string) => void;
  /** At the caret; a picture names one of the files that go with the text. */
  insertPicture: (file: { id: number; name: string }) => void;
}

interface Props {
  id: string;
  label: string;
  placeholder: string;
  /** What it begins with; later changes come from the keyboard alone. */
  initial: string;
  onChange: (html: string) => void;
  onSend: () => void;
  onFiles: (files: File[]) => void;
  onReady: (handle: EditorHandle | null) => void;
  /** What “@” offers. */
  people?: ((typed: string) => Promise<Offered[]>) | undefined;
  /** What “/” offers. */
  said?: ((typed: string) => Promise<Offered[]>) | undefined;
  isInvalid?: boolean;
  /** What else text can be made of here, and the tools for it. */
  more?: Extensions;
  renderTools?: (editor: Engine) => ReactNode;
}

/** Where text with form is written. It knows nothing of what becomes of it. */
export default function Editor(props: Props) {
  const { id, label, placeholder, initial, people, said, more = [], renderTools } = props;
  const latest = useLatest(props);
  const menu = useMenu();
  const [extensions] = useState(() => [
    ...parts,
    Placeholder.configure({ placeholder }),
    Picture,
    ...more,
    ...(people ? [Mention, offeringPeople((typed) => latest.current.people?.(typed) ?? [], menu.lifecycle)] : []),
    ...(said ? [offeringScripts((typed) => latest.current.said?.(typed) ?? [], menu.lifecycle)] : []),
  ]);
  const editor = useEditor({
    extensions,
    content: initial,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: () => ({
        id,
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        "aria-invalid": String(latest.current.isInvalid ?? false),
        class: "rich editor-text",
      }),
      handleKeyDown: (view, event) => {
        if (isComposing(event)) return false;
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          latest.current.onSend();
          return true;
        }
        // The top layer first: the menu has its own way to close.
        if (event.key === "Escape" && !menu.isOpen()) view.dom.blur();
        return false;
      },
      handlePaste: (_view, event) => took(event.clipboardData?.files, latest.current.onFiles),
      handleDrop: (_view, event) => took(event.dataTransfer?.files, latest.current.onFiles),
    },
    onUpdate: ({ editor: changed }) => latest.current.onChange(htmlOf(changed)),
  });

  const handle = useMemo<EditorHandle>(
    () => ({
      focus: () => editor.commands.focus("end"),
      insert: (words) => editor.chain().focus().insertContent({ type: "text", text: words }).run(),
      insertPicture: ({ id: file, name }) =>
        editor.chain().focus().insertContent({ type: "picture", attrs: { file, name } }).run(),
    }),
    [editor],
  );
  useEffect(() => {
    latest.current.onReady(handle);
    const ready = latest;
    return () => ready.current.onReady(null);
  }, [handle, latest]);

  return (
    <div className="editor">
      <EditorContent editor={editor} />
      <Menu menu={menu} />
      <Tools editor={editor} of={id}>
        {renderTools?.(editor)}
      </Tools>
    </div>
  );
}

/** Nothing where nothing is written: an empty paragraph is no word. */
function htmlOf(editor: Engine): string {
  return editor.isEmpty ? "" : editor.getHTML();
}

/** Files of a paste or drop are taken; words are the editor's own affair. */
function took(files: FileList | undefined, take: (files: File[]) => void): boolean {
  if (!files || files.length === 0) return false;
  take([...files]);
  return true;
}
