import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { useDraft } from "@/shared/input/draft";
import { problemText } from "@/shared/ui/problem-text";
import { Row } from "../ui/Row";
import { useRate } from "./request";
import { Stars } from "./Stars";

const empty = { score: 0, comment: "" };

export function RateForm({ token, onBack }: { token: string; onBack: () => void }) {
  const { t } = useLingui();
  const [draft, setDraft, forget] = useDraft(`rate.${token}`, empty);
  const [missing, setMissing] = useState(false);
  const rate = useRate(token);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (draft.score === 0) return setMissing(true);
    rate.mutate({ score: draft.score, comment: draft.comment.trim() }, { onSuccess: forget });
  }

  return (
    <form className="card form" noValidate onSubmit={submit}>
      <h2 className="card-title">
        <Trans>How satisfied are you?</Trans>
      </h2>
      <Stars score={draft.score} onChange={(score) => setDraft((before) => ({ ...before, score }))} />
      {missing && draft.score === 0 && (
        <p className="error" role="alert">
          <Trans>Touch a star first.</Trans>
        </p>
      )}
      <Row id="comment" label={t`What could we do better?`}>
        {({ id }) => (
          <textarea
            id={id}
            className="input"
            rows={3}
            value={draft.comment}
            onChange={(event) => setDraft((before) => ({ ...before, comment: event.target.value }))}
          />
        )}
      </Row>
      {rate.isError && (
        <p className="error" role="alert">
          {problemText(rate.error)}
        </p>
      )}
      <div className="buttons">
        <button type="button" className="button" onClick={onBack}>
          <Trans>Back</Trans>
        </button>
        <button type="submit" className="button primary" disabled={rate.isPending}>
          {rate.isPending ? <Trans>Sending…</Trans> : <Trans>Rate</Trans>}
        </button>
      </div>
    </form>
  );
}
