import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";

export function PageMissing() {
  return (
    <section className="page-message">
      <p>
        <Trans>This page does not exist, or you may not see it.</Trans>
      </p>
      <Link to="/tickets" search={{}}>
        <Trans>All tickets</Trans>
      </Link>
    </section>
  );
}
