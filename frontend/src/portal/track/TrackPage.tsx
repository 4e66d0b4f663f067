import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { asProblem } from "@/shared/api/problem";
import type { PortalRequest } from "@/shared/api/types";
import { useFormat } from "@/shared/format";
import { Ways } from "../app/NotFound";
import { Failure } from "../ui/Failure";
import { Loading } from "../ui/Loading";
import { Answers } from "./Answers";
import { BottomBar } from "./BottomBar";
import { Entries } from "./Entries";
import { Outcome } from "./Outcome";
import { usePortalRequest } from "./request";
import { ReplyForm } from "./ReplyForm";
import { Steps } from "./Steps";
import "./track.css";

export function TrackPage({ token }: { token: string }) {
  const request = usePortalRequest(token);
  if (request.isPending) return <Loading lines={6} />;
  // What is already on the page stays there through a lost connection.
  if (!request.data) return <LinkFailure error={request.error} onRetry={() => void request.refetch()} />;
  return <Tracked token={token} request={request.data} />;
}

function Tracked({ token, request }: { token: string; request: PortalRequest }) {
  const [replying, setReplying] = useState(false);
  const mayReply = request.actions.includes("reply");
  return (
    <>
      <State request={request} onSupply={mayReply ? () => setReplying(true) : undefined} />
      <Outcome token={token} request={request} />
      {replying && mayReply && <ReplyForm token={token} onDone={() => setReplying(false)} />}
      <Entries entries={request.entries} />
      <Answers request={request} />
      {mayReply && !replying && <BottomBar token={token} request={request} onReply={() => setReplying(true)} />}
    </>
  );
}

function State({ request, onSupply }: { request: PortalRequest; onSupply: (() => void) | undefined }) {
  const format = useFormat();
  return (
    <section className="card">
      <h1 className="title">{request.sentence}</h1>
      {request.promise && <p className="promise">{request.promise}</p>}
      <Steps steps={request.steps} />
      {request.needs_you && (
        <div className="needs-you">
          <p>{request.needs_you}</p>
          {onSupply && (
            <button type="button" className="button" onClick={onSupply}>
              <Trans>Answer now</Trans>
            </button>
          )}
        </div>
      )}
      <p className="hint request-line">
        <span>{format.ticketNumber(request.number)}</span>
        <span>{request.type_title}</span>
      </p>
    </section>
  );
}

function LinkFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const status = asProblem(error).status;
  if (![401, 403, 404, 410].includes(status)) return <Failure error={error} onRetry={onRetry} />;
  return (
    <section className="card">
      <h1 className="title">
        <Trans>This link does not work any more</Trans>
      </h1>
      <p className="hint">
        <Trans>
          It may have been cut off on its way, or it has expired. Open it again from the message you were sent, or find
          your request by its number.
        </Trans>
      </p>
      <Ways />
    </section>
  );
}
