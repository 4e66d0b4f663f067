import { Checkbox, Input, Radio, Select } from "antd";
import type { ReactNode } from "react";
import { useLingui } from "@lingui/react/macro";
import { matches } from "@/shared/spelling";
import { PersonPicker, UnitPicker } from "../../../pickers/RecordPicker";
import { useClear } from "../../../ui/clear";
import { FormRow, type InputProps } from "../../../ui/FormRow";

export interface Option {
  value: string | number;
  label: string;
}

type Kind =
  | { kind: "text" | "long" | "secret" | "number" | "email" | "day" | "color" }
  | { kind: "person" | "unit" }
  | { kind: "check" }
  | { kind: "choice" | "select" | "several"; options: readonly Option[] };

/** A row of a dialog: under which name its value is sent, and how it is asked for. */
export type Field<Key extends string = string> = Kind & {
  key: Key;
  label: string;
  help?: string;
  required?: boolean;
  maxLength?: number;
  placeholder?: string;
  /** Its label stands beside it: one of several short ones. */
  beside?: boolean;
};

interface RowProps {
  field: Field;
  value: unknown;
  error: string | undefined;
  onChange: (value: unknown) => void;
}

export function FieldRow({ field, value, error, onChange }: RowProps) {
  const { key, label, required, help, beside } = field;
  if (field.kind === "check") {
    return (
      <FormRow id={key} label="" stacked help={help} error={error}>
        {(props) => (
          <Checkbox id={props.id} checked={Boolean(value)} onChange={(event) => onChange(event.target.checked)}>
            {label}
          </Checkbox>
        )}
      </FormRow>
    );
  }
  return (
    <FormRow id={key} label={label} required={required} help={help} error={error} stacked={!beside}>
      {(props) => <Entry field={field} value={value} onChange={onChange} props={props} />}
    </FormRow>
  );
}

interface EntryProps extends Omit<RowProps, "error"> {
  props: InputProps;
}

function Entry({ field, value, onChange, props }: EntryProps): ReactNode {
  const { t } = useLingui();
  const clear = useClear();
  const text = typeof value === "string" ? value : "";
  const plain = { ...props, ...(field.maxLength && { maxLength: field.maxLength }), placeholder: field.placeholder };
  const write = (event: { target: { value: string } }) => onChange(event.target.value);
  switch (field.kind) {
    case "long":
      return <Input.TextArea {...plain} autoSize={{ minRows: 3, maxRows: 12 }} value={text} onChange={write} />;
    case "secret":
      return <Input.Password {...plain} autoComplete="new-password" value={text} onChange={write} />;
    case "number":
      return <Input {...plain} inputMode="decimal" value={text} onChange={write} />;
    case "email":
      return <Input {...plain} type="email" inputMode="email" value={text} onChange={write} />;
    case "day":
      return (
        <Input
          {...plain}
          type="date"
          className="date"
          data-empty={text ? undefined : t`Year / month / day`}
          value={text}
          onChange={write}
        />
      );
    case "person":
      return <PersonPicker {...props} value={value as number | undefined} onChange={(chosen) => onChange(chosen)} />;
    case "unit":
      return <UnitPicker {...props} value={value as number | undefined} onChange={(chosen) => onChange(chosen)} />;
    case "choice":
      return (
        <Radio.Group
          id={props.id}
          aria-label={field.label}
          value={value}
          options={[...field.options]}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case "select":
      return (
        <Select
          {...props}
          allowClear={field.required ? false : clear}
          placeholder={t`Choose`}
          showSearch={{ filterOption: found }}
          value={value as string | number | undefined}
          options={[...field.options]}
          onChange={onChange}
        />
      );
    case "several":
      return (
        <Select
          {...props}
          mode="multiple"
          placeholder={t`Choose`}
          showSearch={{ filterOption: found }}
          value={(value ?? []) as (string | number)[]}
          options={[...field.options]}
          onChange={onChange}
        />
      );
    default:
      return <Input {...plain} value={text} onChange={write} />;
  }
}

/** By characters, as the pickers do it. */
const found = (typed: string, option?: Option) => matches(typed, option?.label ?? "");
