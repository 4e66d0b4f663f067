import { Trans } from "@lingui/react/macro";
import { readingProblemText } from "@/shared/ui/problem-text";

export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <section className="card" role="alert">
      <p>{readingProblemText(error)}</p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          <Trans>Try again</Trans>
        </button>
      )}
    </section>
  );
}
