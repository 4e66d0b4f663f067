import { asText, type FieldProps } from "../types";

export function DateField({ field, id, value, invalid, describedBy, onChange, onLeave }: FieldProps) {
  return (
    <input
      id={id}
      className="input"
      type="date"
      value={asText(value)}
      required={field.required}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}
