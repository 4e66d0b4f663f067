import { Trans } from "@lingui/react/macro";
import type { PortalRequest } from "@/shared/api/types";
import { FileLinks } from "../ui/FileLinks";

/** Folded and masked: links get forwarded. */
export function Answers({ request }: { request: PortalRequest }) {
  if (request.answers.length === 0) return null;
  return (
    <details className="card answers">
      <summary className="card-title">
        <Trans>What you sent us</Trans>
      </summary>
      <dl>
        {request.answers.map((answer) => (
          <div key={answer.label} className="answer">
            <dt>{answer.label}</dt>
            <dd>{answer.files?.length ? <FileLinks files={answer.files} /> : answer.value || "—"}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
