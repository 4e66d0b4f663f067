import { PlusOutlined } from "@ant-design/icons";
import { Trans } from "@lingui/react/macro";
import { Button, Dropdown, Input } from "antd";
import { useRef } from "react";
import { FormRow } from "../../../ui/FormRow";

export interface Placeholder {
  name: string;
  title: string;
}

interface Props {
  id: string;
  label: string;
  value: string;
  error?: string | undefined;
  help?: string;
  /** Rows of a longer text; without it one line. */
  rows?: number;
  maxLength: number;
  lang?: string;
  placeholders: readonly Placeholder[];
  onChange: (value: string) => void;
}

/** A text in which placeholders stand, put in by a menu where the caret is. */
export function WordsInput({ id, label, value, error, help, rows, maxLength, lang, placeholders, onChange }: Props) {
  const caret = useRef<[number, number]>([value.length, value.length]);
  const remember = ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
    caret.current = [currentTarget.selectionStart ?? value.length, currentTarget.selectionEnd ?? value.length];
  };
  const insert = (name: string) => {
    const [from, to] = caret.current;
    const word = `{${name}}`;
    onChange(value.slice(0, from) + word + value.slice(to));
    caret.current = [from + word.length, from + word.length];
    requestAnimationFrame(() => {
      const input = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement | null;
      input?.focus();
      input?.setSelectionRange(...caret.current);
    });
  };
  const plain = {
    value,
    maxLength,
    lang,
    onSelect: remember,
    onBlur: remember,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <FormRow id={id} label={label} stacked error={error} help={help}>
      {(props) => (
        <>
          {rows ? <Input.TextArea {...props} {...plain} rows={rows} /> : <Input {...props} {...plain} />}
          <Dropdown
            trigger={["click"]}
            menu={{
              items: placeholders.map(({ name, title }) => ({ key: name, label: title })),
              onClick: ({ key }) => insert(key),
            }}
          >
            <Button type="text" size="small" icon={<PlusOutlined aria-hidden />} className="words-insert">
              <Trans>Insert</Trans>
            </Button>
          </Dropdown>
        </>
      )}
    </FormRow>
  );
}
