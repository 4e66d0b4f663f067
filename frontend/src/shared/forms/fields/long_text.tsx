import { asText, type FieldProps } from "../types";

export function LongTextField({ field, id, value, invalid, describedBy, onChange, onLeave }: FieldProps) {
  return (
    <textarea
      id={id}
      className="input"
      rows={4}
      value={asText(value)}
      required={field.required}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}
