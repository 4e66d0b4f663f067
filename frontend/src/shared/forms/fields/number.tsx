import { asText, type FieldProps } from "../types";

export function NumberField({ field, id, value, invalid, describedBy, onChange, onLeave }: FieldProps) {
  // Not type=number: it drops what it cannot read, and a wheel over it changes the answer.
  return (
    <input
      id={id}
      className="input"
      type="text"
      inputMode="decimal"
      value={asText(value)}
      required={field.required}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}
