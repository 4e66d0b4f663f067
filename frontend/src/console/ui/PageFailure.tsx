import { Trans } from "@lingui/react/macro";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { Button } from "antd";
import { Problem } from "@/shared/api/problem";
import { useFormat } from "@/shared/format";
import type { BrokenProps } from "@/shared/ui/Boundary";
import { useBreakdown } from "@/shared/ui/broken";
import { readingProblemText } from "@/shared/ui/problem-text";
import { CopyText } from "./CopyText";

interface Props {
  error: unknown;
  reset?: () => void;
}

/** What could not be read. Drafts live in the session store, so that trying again loses nothing that was typed. */
export function PageFailure({ error, reset }: Props) {
  return (
    <section className="page-message" role="alert">
      <p>{readingProblemText(error)}</p>
      <Button onClick={() => (reset ? reset() : window.location.reload())}>
        <Trans>Try again</Trans>
      </Button>
    </section>
  );
}

/** In a page's place when it cannot be shown: what it begins with was refused, or drawing it failed. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const redraw = () => {
    void router.invalidate();
    reset();
  };
  return error instanceof Problem ? (
    <PageFailure error={error} reset={redraw} />
  ) : (
    <PageBroken error={error} onRetry={redraw} />
  );
}

export function PageBroken({ error, onRetry }: BrokenProps) {
  const format = useFormat();
  const { at, details, retry, isRetrying } = useBreakdown(error, onRetry);
  return (
    <section className="page-message" role="alert">
      <h1>
        <Trans>This page has an error</Trans>
      </h1>
      <p>
        <Trans>What you typed is kept. If it happens again, tell your administrator when it was:</Trans>{" "}
        <CopyText text={details} shown={format.exact(at)} />
      </p>
      <Button loading={isRetrying} onClick={retry}>
        <Trans>Try again</Trans>
      </Button>
    </section>
  );
}
