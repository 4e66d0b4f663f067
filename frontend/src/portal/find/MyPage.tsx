import { Trans } from "@lingui/react/macro";
import { asProblem } from "@/shared/api/problem";
import { Time, useFormat } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { Failure } from "../ui/Failure";
import { Loading } from "../ui/Loading";
import { useMyRequests, useOpenRequest, useSignOut } from "./my";
import { SignInForm } from "./SignInForm";

/** What somebody has asked for so far; first they say who they are. */
export function MyPage() {
  const format = useFormat();
  const mine = useMyRequests();
  const open = useOpenRequest();
  const leave = useSignOut();
  if (mine.isPending) return <Loading />;
  if (!mine.data) {
    if (asProblem(mine.error).status === 401) return <SignInForm />;
    return <Failure error={mine.error} onRetry={() => void mine.refetch()} />;
  }
  return (
    <>
      <div className="page-head">
        <h1 className="title page-title">
          <Trans>My requests</Trans>
        </h1>
        <button type="button" className="button plain" disabled={leave.isPending} onClick={() => leave.mutate()}>
          <Trans>Sign out</Trans>
        </button>
      </div>
      {mine.data.items.length === 0 && (
        <p className="card">
          <Trans>You have not asked us for anything yet.</Trans>
        </p>
      )}
      {open.isError && (
        <p className="error" role="alert">
          {problemText(open.error)}
        </p>
      )}
      <ul className="choices">
        {mine.data.items.map((request) => (
          <li key={request.number}>
            <button type="button" className="choice" onClick={() => open.mutate(request.number)}>
              <span className="choice-title">{request.subject}</span>
              <span className="hint">
                {request.sentence} · {format.ticketNumber(request.number)} · <Time at={request.at} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
