import { useLingui } from "@lingui/react/macro";
import { Select } from "antd";
import { matches } from "@/shared/spelling";
import type { Field, FieldSet } from "./fields";

interface Option {
  value?: string;
  label: string;
  options?: Option[];
}

interface Props {
  fields: FieldSet;
  /** Only these; all when left out. */
  offered?: readonly Field[];
  value: string;
  label: string;
  status?: "error" | "";
  autoFocus?: boolean;
  onChange: (field: Field) => void;
}

/** A field by its name, key, pinyin or initials; a long list is grouped. */
export function FieldSelect({ fields, offered = fields.list, value, label, status = "", autoFocus, onChange }: Props) {
  const { t } = useLingui();
  const groups = [...new Set(offered.map(({ group }) => group))];
  const optionsOf = (list: readonly Field[]): Option[] =>
    list.map((field) => ({ value: field.key, label: field.short }));
  const options: Option[] =
    groups.length > 1
      ? groups.map((group) => ({ label: group, options: optionsOf(offered.filter((field) => field.group === group)) }))
      : optionsOf(offered);
  const fitting = (typed: string, key = "") => {
    const field = fields.byKey.get(key);
    return field !== undefined && fits(typed, field);
  };
  return (
    <Select<string, Option>
      className="cond-field"
      popupMatchSelectWidth={false}
      aria-label={label}
      status={status}
      autoFocus={autoFocus}
      placeholder={t`Choose a field`}
      value={value || undefined}
      options={options}
      labelRender={() => fields.byKey.get(value)?.label ?? value}
      showSearch={{ filterOption: (typed, option) => fitting(typed, option?.value) }}
      onChange={(key) => {
        const chosen = fields.byKey.get(key);
        if (chosen) onChange(chosen);
      }}
    />
  );
}

export const fits = (typed: string, { label, key, spelling }: Field): boolean =>
  matches(typed, label, spelling) || matches(typed, key);
