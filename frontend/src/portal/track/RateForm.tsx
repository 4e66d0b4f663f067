import { Trans, useLingui } from "@lingui/react/macro";
import type { FormEvent } from "react";
import { useErrors } from "@/shared/forms/use-errors";
import { useDraft } from "@/shared/input/draft";
import { useFocusVisit } from "@/shared/ui/focus";
import { problemText } from "@/shared/ui/problem-text";
import { Row } from "../ui/Row";
import { useRate } from "./request";
import { Stars } from "./Stars";

const empty = { score: 0, comment: "" };

export function RateForm({ token, onBack }: { token: string; onBack: () => void }) {
  const { t } = useLingui();
  const [draft, setDraft, forget] = useDraft(`rate.${token}`, empty);
  const { errors, show, check } = useErrors();
  const rate = useRate(token);
  useFocusVisit("stars", "outcome");

  function submit(event: FormEvent) {
    event.preventDefault();
    if (show(draft.score ? {} : { stars: t`Touch a star first.` })) return;
    rate.mutate({ score: draft.score, comment: draft.comment.trim() }, { onSuccess: forget });
  }

  return (
    <form className="card form" noValidate onSubmit={submit}>
      <h2 className="card-title">
        <Trans>How satisfied are you?</Trans>
      </h2>
      <Stars
        score={draft.score}
        onChange={(score) => {
          setDraft((before) => ({ ...before, score }));
          check("stars", undefined);
        }}
      />
      {errors.stars && (
        <p className="error" role="alert">
          {errors.stars}
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
