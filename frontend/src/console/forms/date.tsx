import { useLingui } from "@lingui/react/macro";
import { Input } from "antd";
import { asText, type FieldProps } from "@/shared/forms/types";

export function DateField({ id, value, invalid, describedBy, onChange, onLeave }: FieldProps) {
  const { t } = useLingui();
  // The browser's own date input: it reads typed digits and costs nothing.
  return (
    <Input
      id={id}
      className="date"
      type="date"
      data-empty={asText(value) ? undefined : t`Year / month / day`}
      value={asText(value)}
      status={invalid ? "error" : ""}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}
