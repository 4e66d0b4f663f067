import { Trans } from "@lingui/react/macro";
import { usePortalTypes } from "../app/types";
import { NotFound } from "../app/NotFound";
import { Failure } from "../ui/Failure";
import { Loading } from "../ui/Loading";
import { RequestForm } from "./RequestForm";

export function RequestPage({ typeKey }: { typeKey: string }) {
  const types = usePortalTypes();
  if (types.isPending) return <Loading lines={8} />;
  if (!types.data) return <Failure error={types.error} onRetry={() => void types.refetch()} />;
  const type = types.data.types.find((each) => each.key === typeKey);
  if (!type) return <NotFound />;
  return (
    <>
      <h1 className="title page-title">{type.title}</h1>
      {type.description && <p className="hint page-hint">{type.description}</p>}
      <RequestForm type={type} />
      <p className="visually-hidden">
        <Trans>What you type stays on this phone until you send it.</Trans>
      </p>
    </>
  );
}
