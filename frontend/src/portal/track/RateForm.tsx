import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useEffect } from "react";
import type { PortalRequest } from "@/shared/api/types";
import { useErrors } from "@/shared/forms/use-errors";
import { useDraft } from "@/shared/input/draft";
import { focusOn } from "@/shared/ui/focus";
import { problemText } from "@/shared/ui/problem-text";
import { Row } from "../ui/Row";
import { useRate } from "./request";
import { Stars } from "./Stars";

const empty = { score: 0, comment: "", reasons: [] as string[] };
/** From so many stars on the words of praise are offered. */
const praised = 4;

interface Props {
  token: string;
  reasons: PortalRequest["rating_reasons"];
  /** It has taken the place of the button that led here. */
  focused: boolean;
  onUnsolved: (() => void) | undefined;
}

export function RateForm({ token, reasons, focused, onUnsolved }: Props) {
  const { t } = useLingui();
  const [draft, setDraft, forget] = useDraft(`rate.${token}`, empty);
  const { errors, show, check } = useErrors();
  const rate = useRate(token);
  const offered = draft.score ? reasons.filter((reason) => reason.praise === draft.score >= praised) : [];

  useEffect(() => {
    if (focused) focusOn("stars");
  }, [focused]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (show(draft.score ? {} : { stars: t`Touch a star first.` })) return;
    const chosen = offered.map((reason) => reason.key).filter((key) => draft.reasons.includes(key));
    rate.mutate({ score: draft.score, comment: draft.comment.trim(), reasons: chosen }, { onSuccess: forget });
  }

  const toggle = (key: string) =>
    setDraft((before) => ({
      ...before,
      reasons: before.reasons.includes(key) ? before.reasons.filter((each) => each !== key) : [...before.reasons, key],
    }));

  return (
    <form id="outcome" className="card form" noValidate onSubmit={submit}>
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
      {offered.length > 0 && (
        <fieldset className="chips">
          <legend className="visually-hidden">{t`Why?`}</legend>
          {offered.map((reason) => (
            <label key={reason.key} className="chip">
              <input
                type="checkbox"
                className="visually-hidden"
                checked={draft.reasons.includes(reason.key)}
                onChange={() => toggle(reason.key)}
              />
              {reason.title}
            </label>
          ))}
        </fieldset>
      )}
      {draft.score > 0 && (
        <Row id="comment" label={draft.score >= praised ? t`Anything else to tell us?` : t`What could we do better?`}>
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
      )}
      {rate.isError && (
        <p className="error" role="alert">
          {problemText(rate.error)}
        </p>
      )}
      <div className="buttons">
        {onUnsolved && (
          <button type="button" className="button" onClick={onUnsolved}>
            <Trans>Not solved yet</Trans>
          </button>
        )}
        <button type="submit" className="button primary" disabled={rate.isPending}>
          {rate.isPending ? <Trans>Sending…</Trans> : <Trans>Rate</Trans>}
        </button>
      </div>
    </form>
  );
}
