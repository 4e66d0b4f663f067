import { useLingui } from "@lingui/react/macro";
import { asText, type FieldProps } from "../types";

export function DateField({ field, id, value, invalid, describedBy, onChange, onLeave }: FieldProps) {
  const { t } = useLingui();
  return (
    <input
      id={id}
      className="input date"
      type="date"
      data-empty={asText(value) ? undefined : t`Year / month / day`}
      value={asText(value)}
      required={field.required}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}
