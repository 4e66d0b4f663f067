import { Trans, useLingui } from "@lingui/react/macro";
import type { FormEvent } from "react";
import { useErrors } from "@/shared/forms/use-errors";
import { useDraft } from "@/shared/input/draft";
import { useFocusVisit } from "@/shared/ui/focus";
import { problemText } from "@/shared/ui/problem-text";
import { Row } from "../ui/Row";
import { useReopen } from "./request";

export function ReopenForm({ token, onBack }: { token: string; onBack: () => void }) {
  const { t } = useLingui();
  const [reason, setReason, forget] = useDraft(`reopen.${token}`, "");
  const { errors, show, check } = useErrors();
  const reopen = useReopen(token);
  useFocusVisit("reason", "outcome");

  function submit(event: FormEvent) {
    event.preventDefault();
    if (show(reason.trim() ? {} : { reason: t`Tell us what is still wrong.` })) return;
    reopen.mutate({ reason: reason.trim() }, { onSuccess: forget });
  }

  return (
    <form className="card form" noValidate onSubmit={submit}>
      <Row id="reason" label={t`What is still wrong?`} required error={errors.reason}>
        {({ id, invalid, describedBy }) => (
          <textarea
            id={id}
            className="input"
            rows={4}
            value={reason}
            aria-invalid={invalid}
            aria-describedby={describedBy}
            onChange={(event) => {
              setReason(event.target.value);
              check("reason", undefined);
            }}
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
