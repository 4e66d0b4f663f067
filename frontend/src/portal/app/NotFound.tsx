import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";

export function NotFound() {
  return (
    <section className="card">
      <h1 className="title">
        <Trans>This page does not exist</Trans>
      </h1>
      <p className="hint">
        <Trans>The link may have been cut off on its way. Open it again from the message you were sent.</Trans>
      </p>
      <Link href="/" className="button">
        <Trans>Make a request</Trans>
      </Link>
    </section>
  );
}
