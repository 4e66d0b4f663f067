import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";

interface Props {
  agreed: boolean;
  error: string | undefined;
  onChange: (agreed: boolean) => void;
}

/** Never ticked beforehand; the words of the policy are one touch away, and what was typed is there afterwards. */
export function Consent({ agreed, error, onChange }: Props) {
  return (
    <div className="row" data-field="policy">
      <div className="consent">
        <input
          id="policy"
          type="checkbox"
          checked={agreed}
          aria-labelledby="policy-words"
          aria-invalid={Boolean(error)}
          aria-describedby={error ? "policy-error" : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <label id="policy-words" htmlFor="policy">
          <Trans>
            I have read the <Link href="/privacy">privacy policy</Link> and agree to it.
          </Trans>
        </label>
      </div>
      {error && (
        <p id="policy-error" className="error">
          {error}
        </p>
      )}
    </div>
  );
}
