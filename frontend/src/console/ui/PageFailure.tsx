import { Trans } from "@lingui/react/macro";
import { Button } from "antd";
import { readingProblemText } from "@/shared/ui/problem-text";

interface Props {
  error: unknown;
  reset?: () => void;
}

/** Drafts live in the session store, so that trying again loses nothing that was typed. */
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
