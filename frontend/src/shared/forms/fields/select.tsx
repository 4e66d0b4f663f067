import { useLingui } from "@lingui/react/macro";
import { asText, type FieldProps } from "../types";

export function SelectField({ field, id, value, invalid, describedBy, onChange, onLeave }: FieldProps) {
  const { t } = useLingui();
  return (
    <span className="select">
      <select
        id={id}
        className="input"
        value={asText(value)}
        required={field.required}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      >
        <option value="">{t`Choose`}</option>
        {(field.options ?? []).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
