import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import type { PortalRequest } from "@/shared/api/types";
import { problemText } from "@/shared/ui/problem-text";
import { FollowUpForm, ReopenForm } from "./ReopenForm";
import { RateForm } from "./RateForm";
import { useConfirm } from "./request";
import { Stars } from "./Stars";

interface Props {
  token: string;
  request: PortalRequest;
}

/** Once it is done: solved or not, equal in weight; then, and only then, the stars. */
export function Outcome({ token, request }: Props) {
  const [unsolved, setUnsolved] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const may = (verb: string) => request.actions.includes(verb);
  const mayReturn = may("reopen") || may("follow_up");
  const back = () => setUnsolved(false);

  if (unsolved && may("reopen")) return <ReopenForm token={token} onBack={back} />;
  if (unsolved && may("follow_up")) return <FollowUpForm token={token} onBack={back} />;
  const onUnsolved = mayReturn ? () => setUnsolved(true) : undefined;
  if (request.rating) return <Thanks rating={request.rating} onUnsolved={onUnsolved} />;
  if (may("confirm")) return <Question token={token} onConfirmed={() => setConfirmed(true)} onUnsolved={onUnsolved} />;
  if (may("rate"))
    return <RateForm token={token} reasons={request.rating_reasons} focused={confirmed} onUnsolved={onUnsolved} />;
  return null;
}

type OnUnsolved = (() => void) | undefined;

interface QuestionProps {
  token: string;
  onConfirmed: () => void;
  onUnsolved: OnUnsolved;
}

function Question({ token, onConfirmed, onUnsolved }: QuestionProps) {
  const confirm = useConfirm(token);
  const press = () => {
    onConfirmed();
    confirm.mutate();
  };
  return (
    <section id="outcome" className="card">
      <h2 className="card-title">
        <Trans>Is your problem solved?</Trans>
      </h2>
      <div className="buttons">
        <button type="button" className="button" disabled={confirm.isPending} onClick={press}>
          <Trans>Solved</Trans>
        </button>
        {onUnsolved && (
          <button type="button" className="button" onClick={onUnsolved}>
            <Trans>Not solved yet</Trans>
          </button>
        )}
      </div>
      {confirm.isError && (
        <p className="error" role="alert">
          {problemText(confirm.error)}
        </p>
      )}
    </section>
  );
}

function Thanks({ rating, onUnsolved }: { rating: NonNullable<PortalRequest["rating"]>; onUnsolved: OnUnsolved }) {
  return (
    <section id="outcome" className="card">
      <h2 className="card-title">
        <Trans>Thank you, we have your rating</Trans>
      </h2>
      <Stars score={rating.score} />
      {rating.reasons.length > 0 && (
        <ul className="chips">
          {rating.reasons.map((reason) => (
            <li key={reason} className="chip">
              {reason}
            </li>
          ))}
        </ul>
      )}
      {rating.comment && <p className="entry-text">{rating.comment}</p>}
      {onUnsolved && (
        <button type="button" className="button" onClick={onUnsolved}>
          <Trans>Not solved yet</Trans>
        </button>
      )}
    </section>
  );
}
