import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { api, unwrap } from "@/shared/api/client";
import { asProblem } from "@/shared/api/problem";
import { currentLanguage } from "@/shared/i18n/language";
import { ErrorSummary } from "../../ui/ErrorSummary";
import { PageFailure } from "../../ui/PageFailure";
import { Skeleton } from "../../ui/Skeleton";
import { useTitle } from "../../ui/title";
import { DoorFrame } from "../session/DoorFrame";

/** Where the link in a mail about notices leads: one press, and no more of these come. */
export function StopPage() {
  const { t } = useLingui();
  const { token } = useParams({ from: "/notices/stop/$token" });
  const params = { path: { token } };
  const link = useQuery({
    queryKey: ["stop", token, currentLanguage()],
    queryFn: () => unwrap(api.GET("/api/v1/notices/stop/{token}", { params })),
  });
  const stop = useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/notices/stop/{token}", { params })),
    onSuccess: () => link.refetch(),
  });
  useTitle(t`Notices by mail`);

  return (
    <DoorFrame title={t`Notices by mail`}>
      {link.isPending ? (
        <Skeleton rows={4} />
      ) : link.isError ? (
        asProblem(link.error).status === 404 ? (
          <p>
            <Trans>This link does not work. In your settings you can choose which notices come by mail.</Trans>
          </p>
        ) : (
          <PageFailure error={link.error} reset={() => void link.refetch()} />
        )
      ) : (
        <>
          <ErrorSummary errors={{}} labels={{}} problem={stop.error} />
          <p role="status">
            {link.data.stopped ? (
              <Trans>These no longer come by mail; inside the product they still do:</Trans>
            ) : (
              <Trans>These come to you by mail:</Trans>
            )}
          </p>
          <ul className="door-list">
            {link.data.kinds.map((kind) => (
              <li key={kind}>{kind}</li>
            ))}
          </ul>
          {!link.data.stopped && (
            <Button type="primary" block loading={stop.isPending} onClick={() => stop.mutate()}>
              <Trans>No more of these by mail</Trans>
            </Button>
          )}
        </>
      )}
      <p className="door-link">
        <Link to="/settings">
          <Trans>All settings of notices</Trans>
        </Link>
      </p>
    </DoorFrame>
  );
}
