import { Input } from "antd";
import { asText, type FieldProps } from "@/shared/forms/types";

export function LongTextField({ id, value, invalid, describedBy, onChange, onLeave }: FieldProps) {
  return (
    <Input.TextArea
      id={id}
      value={asText(value)}
      autoSize={{ minRows: 3, maxRows: 12 }}
      status={invalid ? "error" : ""}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}
