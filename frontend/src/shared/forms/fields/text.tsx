import { asText, type FieldProps } from "../types";

export function TextField({ field, id, value, invalid, describedBy, onChange, onLeave }: FieldProps) {
  return (
    <input
      id={id}
      className="input"
      type="text"
      value={asText(value)}
      required={field.required}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}
