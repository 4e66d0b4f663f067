import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

interface Props {
  id: string;
  label: ReactNode;
  required?: boolean;
  help?: string | undefined;
  error?: string | undefined;
  children: (props: { id: string; invalid: boolean; describedBy: string | undefined }) => ReactNode;
}

/** Label above, the input, then help and what is wrong, tied to the input by id. */
export function Row({ id, label, required, help, error, children }: Props) {
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="row" data-field={id}>
      <label htmlFor={id} className="label">
        {label}
        {required && (
          <span className="required">
            <Trans>required</Trans>
          </span>
        )}
      </label>
      {help && (
        <p id={`${id}-help`} className="hint">
          {help}
        </p>
      )}
      {children({ id, invalid: Boolean(error), describedBy: described || undefined })}
      {error && (
        <p id={`${id}-error`} className="error">
          {error}
        </p>
      )}
    </div>
  );
}
