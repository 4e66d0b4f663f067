import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import "./form-row.css";

export interface InputProps {
  id: string;
  status: "error" | "";
  "aria-invalid": boolean;
  "aria-describedby": string | undefined;
}

interface Props {
  id: string;
  label: ReactNode;
  required?: boolean | undefined;
  help?: string | undefined;
  error?: string | undefined;
  /** Label above, as in dialogs and narrow panels. */
  stacked?: boolean;
  children: (props: InputProps) => ReactNode;
}

/** Label left (above on phones and in panels), the input, its help and what is wrong with it. */
export function FormRow({ id, label, required, help, error, stacked, children }: Props) {
  // What is wrong says it already.
  const hint = help === error ? undefined : help;
  const described = [hint && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={stacked ? "form-row stacked" : "form-row"}>
      <label htmlFor={id}>
        {label}
        {required && (
          <span className="required">
            <Trans>required</Trans>
          </span>
        )}
      </label>
      <div className="form-row-input">
        {children({
          id,
          status: error ? "error" : "",
          "aria-invalid": Boolean(error),
          "aria-describedby": described || undefined,
        })}
        {hint && (
          <p id={`${id}-help`} className="small hint">
            {hint}
          </p>
        )}
        {error && (
          <p id={`${id}-error`} className="small error-text">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
