import { Input } from "antd";
import { asText, type FieldProps } from "@/shared/forms/types";

export function TextField({ id, value, invalid, describedBy, onChange, onLeave }: FieldProps) {
  return (
    <Input
      id={id}
      value={asText(value)}
      status={invalid ? "error" : ""}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}
