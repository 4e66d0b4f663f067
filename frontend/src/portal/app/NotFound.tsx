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
      <Ways />
    </section>
  );
}

/** A campaign's or VIPs' link that is over, or was cut off. */
export function LinkGone() {
  return (
    <section className="card">
      <h1 className="title">
        <Trans>This link does not work any more</Trans>
      </h1>
      <p className="hint">
        <Trans>What it was for may be over. You can make your request here all the same.</Trans>
      </p>
      <Ways />
    </section>
  );
}

/** Where to go on from a page that leads nowhere. */
export function Ways() {
  return (
    <div className="buttons">
      <Link href="/" className="button">
        <Trans>Make a request</Trans>
      </Link>
      <Link href="/find" className="button">
        <Trans>Find a request by its number</Trans>
      </Link>
    </div>
  );
}
