import { Input, Radio } from "antd";
import type { KeyboardEvent, ReactNode } from "react";
import { isComposing } from "@/shared/input/composition";
import { FormRow } from "../../../ui/FormRow";

interface Row<Value> {
  id: string;
  label: string;
  required?: boolean;
  help?: string | undefined;
  value: Value;
  error: string | undefined;
  onChange: (value: Value) => void;
}

export function TextRow({ value, onChange, ...row }: Row<string>): ReactNode {
  return (
    <FormRow {...row} stacked>
      {(props) => (
        <Input.TextArea
          {...props}
          autoSize={{ minRows: 3, maxRows: 12 }}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={sendByKey}
        />
      )}
    </FormRow>
  );
}

/** Enter begins a line, Ctrl Enter sends: as where a reply is written. */
export function sendByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !isComposing(event))
    event.currentTarget.closest("form")?.requestSubmit();
}

interface Choice<Value> extends Row<Value> {
  options: { value: Value; label: string }[];
}

export function ChoiceRow<Value extends string | number>({
  value,
  onChange,
  options,
  ...row
}: Choice<Value>): ReactNode {
  return (
    <FormRow {...row} stacked>
      {(props) => (
        <Radio.Group
          id={props.id}
          aria-label={row.label}
          aria-describedby={props["aria-describedby"]}
          value={value}
          options={options}
          onChange={(event) => onChange(event.target.value as Value)}
        />
      )}
    </FormRow>
  );
}
