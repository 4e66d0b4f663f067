import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";

export function PageMissing() {
  return (
    <section className="page-message">
      <h1>
        <Trans>This page does not exist, or you may not see it.</Trans>
      </h1>
      <Link to="/tickets" search={{}}>
        <Trans>All tickets</Trans>
      </Link>
    </section>
  );
}

/** The same where no shell stands around it. */
export function NowherePage() {
  return (
    <main>
      <PageMissing />
    </main>
  );
}
