import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link, Redirect } from "wouter";
import { useFormat } from "@/shared/format";
import { copyText } from "@/shared/ui/copy";
import { lastSent } from "./draft";

export function SentPage() {
  const { t } = useLingui();
  const format = useFormat();
  const [copied, setCopied] = useState(false);
  const sent = lastSent();
  if (!sent) return <Redirect to="/" />;
  const address = new URL(sent.url, window.location.origin).href;
  const path = new URL(address).pathname.replace(/^\/portal/, "");
  return (
    <section className="card">
      <h1 className="title">
        <Trans>We have received your request</Trans>
      </h1>
      <p className="hint">
        <Trans>Your number, in case you call us</Trans>
      </p>
      <p className="figure">{format.ticketNumber(sent.number)}</p>
      <label className="label" htmlFor="address">
        <Trans>Link to the progress of your request</Trans>
      </label>
      <input
        id="address"
        className="input"
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
        aria-describedby="address-help"
      />
      <p id="address-help" className="hint">
        <Trans>Whoever has this link can see your request and answer it. Keep it to yourself.</Trans>
      </p>
      <div className="buttons">
        <button type="button" className="button" onClick={async () => setCopied(await copyText(address))}>
          {copied ? t`Link copied` : t`Copy link`}
        </button>
        <Link href={path} className="button primary">
          <Trans>See progress</Trans>
        </Link>
      </div>
      <p className="visually-hidden" role="status">
        {copied && t`Link copied`}
      </p>
    </section>
  );
}
