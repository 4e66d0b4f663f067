import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import type { PortalRequest } from "@/shared/api/types";
import { RateForm } from "./RateForm";
import { ReopenForm } from "./ReopenForm";
import { Stars } from "./Stars";

interface Props {
  token: string;
  request: PortalRequest;
}

/** Once it is done: solved or not, equal in weight; then, and only then, the stars. */
export function Outcome({ token, request }: Props) {
  const [said, setSaid] = useState<"" | "solved" | "unsolved">("");
  const mayRate = request.actions.includes("rate");
  const mayReopen = request.actions.includes("reopen");

  if (request.rating) return <Thanks rating={request.rating} mayReopen={mayReopen} token={token} />;
  if (said === "solved" && mayRate) return <RateForm token={token} onBack={() => setSaid("")} />;
  if (said === "unsolved" && mayReopen) return <ReopenForm token={token} onBack={() => setSaid("")} />;
  if (!mayRate && !mayReopen) return null;
  return (
    <section id="outcome" className="card">
      <h2 className="card-title">
        <Trans>Is your problem solved?</Trans>
      </h2>
      <div className="buttons">
        {mayRate && (
          <button type="button" className="button" onClick={() => setSaid("solved")}>
            <Trans>Solved</Trans>
          </button>
        )}
        {mayReopen && (
          <button type="button" className="button" onClick={() => setSaid("unsolved")}>
            <Trans>Not solved yet</Trans>
          </button>
        )}
      </div>
    </section>
  );
}

function Thanks({
  rating,
  mayReopen,
  token,
}: {
  rating: NonNullable<PortalRequest["rating"]>;
  mayReopen: boolean;
  token: string;
}) {
  const [unsolved, setUnsolved] = useState(false);
  if (unsolved && mayReopen) return <ReopenForm token={token} onBack={() => setUnsolved(false)} />;
  return (
    <section id="outcome" className="card">
      <h2 className="card-title">
        <Trans>Thank you, we have your rating</Trans>
      </h2>
      <Stars score={rating.score} />
      {rating.comment && <p className="entry-text">{rating.comment}</p>}
      {mayReopen && (
        <button type="button" className="button" onClick={() => setUnsolved(true)}>
          <Trans>Not solved yet</Trans>
        </button>
      )}
    </section>
  );
}
