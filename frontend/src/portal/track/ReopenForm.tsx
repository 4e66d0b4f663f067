import { Trans, useLingui } from "@lingui/react/macro";
import type { FormEvent } from "react";
import { useErrors } from "@/shared/forms/use-errors";
import { useDraft } from "@/shared/input/draft";
import { useFocusVisit } from "@/shared/ui/focus";
import { problemText } from "@/shared/ui/problem-text";
import { Row } from "../ui/Row";
import { useFollowUp, useReopen } from "./request";

interface Props {
  token: string;
  onBack: () => void;
}

export function ReopenForm({ token, onBack }: Props) {
  const reopen = useReopen(token);
  return (
    <Unsolved
      draft={`reopen.${token}`}
      {...reopen}
      send={(reason, forget) => reopen.mutate({ reason }, { onSuccess: forget })}
      onBack={onBack}
    />
  );
}

/** Where it was completed too long ago to be opened again: what is typed becomes a new request about it. */
export function FollowUpForm({ token, onBack }: Props) {
  const follow = useFollowUp(token);
  return (
    <Unsolved
      draft={`reopen.${token}`}
      {...follow}
      isNew
      send={(message, forget) => follow.mutate(message, { onSuccess: forget })}
      onBack={onBack}
    />
  );
}

interface UnsolvedProps {
  draft: string;
  isNew?: boolean;
  isPending: boolean;
  error: unknown;
  send: (words: string, forget: () => void) => void;
  onBack: () => void;
}

function Unsolved({ draft, isNew, isPending, error, send, onBack }: UnsolvedProps) {
  const { t } = useLingui();
  const [reason, setReason, forget] = useDraft(draft, "");
  const { errors, show, check } = useErrors();
  useFocusVisit("reason", "outcome");

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!show(reason.trim() ? {} : { reason: t`Tell us what is still wrong.` })) send(reason.trim(), forget);
  }

  return (
    <form className="card form" noValidate onSubmit={submit}>
      {isNew && (
        <p>
          <Trans>
            This was completed some time ago and is closed. What you write becomes a new request that refers to it; your
            details need not be given again.
          </Trans>
        </p>
      )}
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
      {Boolean(error) && (
        <p className="error" role="alert">
          {problemText(error)}
        </p>
      )}
      <div className="buttons">
        <button type="button" className="button" onClick={onBack}>
          <Trans>Back</Trans>
        </button>
        <button type="submit" className="button primary" disabled={isPending}>
          {isPending ? <Trans>Sending…</Trans> : isNew ? <Trans>Send request</Trans> : <Trans>Reopen</Trans>}
        </button>
      </div>
    </form>
  );
}
