import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useMay } from "../app/session";
import { DoorFrame } from "../features/session/DoorFrame";
import "./ways.css";
import { useTitle } from "./title";

/** What stands at an address that leads nowhere: why, and the ways on from here. */
export function PageMissing() {
  const { t } = useLingui();
  const mayView = useMay("ticket.view");
  const mayCreate = useMay("ticket.create");
  useTitle(t`Page not found`);
  return (
    <section className="ways">
      <h1>
        <Trans>This page does not exist, or you may not see it.</Trans>
      </h1>
      <p className="muted">
        <Trans>
          The link may be incomplete, or its ticket now belongs to another unit. From here you can go on to:
        </Trans>
      </p>
      <ul className="plain-list">
        {mayView && (
          <>
            <li>
              <Link to="/tickets" search={{}}>
                <Trans>All tickets</Trans>
                <span className="hint">
                  <Trans>Everything you may see, newest first</Trans>
                </span>
              </Link>
            </li>
            <li>
              <Link to="/">
                <Trans>My tickets</Trans>
                <span className="hint">
                  <Trans>What waits for you</Trans>
                </span>
              </Link>
            </li>
          </>
        )}
        {mayCreate && (
          <li>
            <Link to="/tickets/new" search={{}}>
              <Trans>New ticket</Trans>
              <span className="hint">
                <Trans>Write down what a customer asks for</Trans>
              </span>
            </Link>
          </li>
        )}
        <li>
          <Link to="/notices">
            <Trans context="navigation">Notices</Trans>
            <span className="hint">
              <Trans>What concerns you, newest first</Trans>
            </span>
          </Link>
        </li>
        <li>
          <Link to="/settings">
            <Trans>Settings</Trans>
            <span className="hint">
              <Trans>Your profile, language and appearance</Trans>
            </span>
          </Link>
        </li>
      </ul>
    </section>
  );
}

/** The same where no shell stands around it. */
export function NowherePage() {
  const { t } = useLingui();
  useTitle(t`Page not found`);
  return (
    <DoorFrame title={t`Page not found`}>
      <p className="muted">
        <Trans>This page does not exist, or you may not see it.</Trans>
      </p>
      <p className="door-link">
        <Link to="/">
          <Trans>To the start page</Trans>
        </Link>
      </p>
    </DoorFrame>
  );
}
