import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { useDraft } from "@/shared/input/draft";
import { problemText } from "@/shared/ui/problem-text";
import { Row } from "../ui/Row";
import { useReopen } from "./request";

export function ReopenForm({ token, onBack }: { token: string; onBack: () => void }) {
  const { t } = useLingui();
  const [reason, setReason, forget] = useDraft(`reopen.${token}`, "");
  const [missing, setMissing] = useState(false);
  const reopen = useReopen(token);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!reason.trim()) return setMissing(true);
    reopen.mutate({ reason: reason.trim() }, { onSuccess: forget });
  }

  return (
    <form className="card form" noValidate onSubmit={submit}>
      <Row
        id="reason"
        label={t`What is still wrong?`}
        required
        error={missing && !reason.trim() ? t`Tell us what is still wrong.` : undefined}
      >
        {({ id, invalid, describedBy }) => (
          <textarea
            id={id}
            className="input"
            rows={4}
            value={reason}
            aria-invalid={invalid}
            aria-describedby={describedBy}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Row>
      {reopen.isError && (
        <p className="error" role="alert">
          {problemText(reopen.error)}
        </p>
      )}
      <div className="buttons">
        <button type="button" className="button" onClick={onBack}>
          <Trans>Back</Trans>
        </button>
        <button type="submit" className="button primary" disabled={reopen.isPending}>
          {reopen.isPending ? <Trans>Sending…</Trans> : <Trans>Reopen</Trans>}
        </button>
      </div>
    </form>
  );
}
