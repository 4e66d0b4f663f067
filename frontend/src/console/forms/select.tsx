import { useLingui } from "@lingui/react/macro";
import { Select } from "antd";
import { useClear } from "../ui/clear";
import { asText, type FieldProps } from "@/shared/forms/types";

export function SelectField({ field, id, value, invalid, describedBy, onChange, onLeave }: FieldProps) {
  const { t } = useLingui();
  const clear = useClear();
  return (
    <Select
      id={id}
      value={asText(value) || undefined}
      options={field.options ?? []}
      placeholder={t`Choose`}
      allowClear={field.required ? false : clear}
      showSearch={{ optionFilterProp: "label" }}
      status={invalid ? "error" : ""}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(chosen: string | undefined) => onChange(chosen ?? "")}
      onBlur={onLeave}
    />
  );
}
