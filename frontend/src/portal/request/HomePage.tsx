import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { usePortalTypes } from "../app/types";
import { Failure } from "../ui/Failure";
import { Loading } from "../ui/Loading";

export function HomePage() {
  const types = usePortalTypes();
  if (types.isPending) return <Loading />;
  if (!types.data) return <Failure error={types.error} onRetry={() => void types.refetch()} />;
  return (
    <>
      <h1 className="title page-title">
        <Trans>How can we help you?</Trans>
      </h1>
      {types.data.types.length === 0 ? (
        <p className="card">
          <Trans>Requests cannot be made here yet. Please call us.</Trans>
        </p>
      ) : (
        <ul className="choices">
          {types.data.types.map((type) => (
            <li key={type.key}>
              <Link href={`/new/${type.key}`} className="choice">
                <span className="choice-title">{type.title}</span>
                {type.description && <span className="hint">{type.description}</span>}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="hint page-hint">
        <Trans>To see how an earlier request is going, open the link you were given then.</Trans>
      </p>
    </>
  );
}
