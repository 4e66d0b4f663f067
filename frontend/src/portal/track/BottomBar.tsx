import { Trans } from "@lingui/react/macro";
import type { PortalRequest } from "@/shared/api/types";
import { useFormat } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { useUrge } from "./request";

interface Props {
  token: string;
  request: PortalRequest;
  onReply: () => void;
}

/** What can be done while we work: press, add something, call. */
export function BottomBar({ token, request, onReply }: Props) {
  const format = useFormat();
  const urge = useUrge(token);
  const mayUrge = request.actions.includes("urge");
  return (
    <div id="add" className="bottom-bar">
      {urge.isError && (
        <p className="error" role="alert">
          {problemText(urge.error)}
        </p>
      )}
      <div className="bottom-buttons">
        {mayUrge ? (
          <button type="button" className="button" disabled={urge.isPending} onClick={() => urge.mutate()}>
            <Trans>Urge</Trans>
          </button>
        ) : (
          request.urged_at && (
            <button type="button" className="button" disabled>
              <Trans>Urged {format.clock(request.urged_at)}</Trans>
            </button>
          )
        )}
        <button type="button" className="button" onClick={onReply}>
          <Trans>Add something</Trans>
        </button>
        {request.brand.hotline && (
          <a className="button" href={`tel:${request.brand.hotline.replaceAll(/[^\d+]/g, "")}`}>
            <Trans>Call us</Trans>
          </a>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {urge.isSuccess && <Trans>Whoever works on it has been told that you are waiting.</Trans>}
      </p>
    </div>
  );
}
