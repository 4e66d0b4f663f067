import { Trans } from "@lingui/react/macro";
import { useFormat } from "@/shared/format";
import type { BrokenProps } from "@/shared/ui/Boundary";
import { useBreakdown } from "@/shared/ui/broken";

/** In a page's place when it cannot be drawn. */
export function Broken({ error, onRetry }: BrokenProps) {
  const format = useFormat();
  const { at, retry, isRetrying } = useBreakdown(error, onRetry);
  return (
    <section className="card" role="alert">
      <h1 className="title">
        <Trans>This page has an error</Trans>
      </h1>
      <p>
        <Trans>What you typed is kept. If it happens again, call us and say when it was:</Trans> {format.exact(at)}
      </p>
      <button type="button" className="button" disabled={isRetrying} onClick={retry}>
        <Trans>Try again</Trans>
      </button>
    </section>
  );
}
