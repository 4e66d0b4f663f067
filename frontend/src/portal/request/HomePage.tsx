import { Trans } from "@lingui/react/macro";
import { Link, Redirect } from "wouter";
import type { TicketType } from "@/shared/api/types";
import { asProblem } from "@/shared/api/problem";
import { LinkGone } from "../app/NotFound";
import { useEntry, usePortalTypes } from "../app/types";
import { Failure } from "../ui/Failure";
import { Loading } from "../ui/Loading";

export function HomePage() {
  const { base } = useEntry();
  const welcome = usePortalTypes();
  if (welcome.isPending) return <Loading />;
  if (!welcome.data) {
    if (base && asProblem(welcome.error).status === 404) return <LinkGone />;
    return <Failure error={welcome.error} onRetry={() => void welcome.refetch()} />;
  }
  const { types, entry, signs_in: signsIn } = welcome.data;
  if (entry?.type && types.some(({ key }) => key === entry.type))
    return <Redirect to={`${base}/new/${entry.type}`} replace />;
  return (
    <>
      <h1 className="title page-title">{entry?.title ?? <Trans>How can we help you?</Trans>}</h1>
      {types.length === 0 && (
        <p className="card">
          <Trans>Requests cannot be made here yet. Please call us.</Trans>
        </p>
      )}
      <Choices types={types.filter(({ complaint }) => !complaint)} base={base} />
      {types.some(({ complaint }) => complaint) && (
        <section>
          <h2 className="zone-title">
            <Trans>Complaints</Trans>
          </h2>
          <Choices types={types.filter(({ complaint }) => complaint)} base={base} />
        </section>
      )}
      <section>
        <h2 className="zone-title">
          <Trans>Earlier requests</Trans>
        </h2>
        <ul className="choices">
          <li>
            <Link href="/find" className="choice short">
              <span className="choice-title">
                <Trans>Find a request by its number</Trans>
              </span>
            </Link>
          </li>
          {signsIn && (
            <li>
              <Link href="/my" className="choice short">
                <span className="choice-title">
                  <Trans>My requests</Trans>
                </span>
              </Link>
            </li>
          )}
        </ul>
      </section>
    </>
  );
}

function Choices({ types, base }: { types: TicketType[]; base: string }) {
  if (types.length === 0) return null;
  return (
    <ul className="choices">
      {types.map((type) => (
        <li key={type.key}>
          <Link href={`${base}/new/${type.key}`} className="choice">
            <span className="choice-title">{type.title}</span>
            {type.description && <span className="hint">{type.description}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
