import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { api, unwrap } from "@/shared/api/client";
import { sessionQuery } from "../../app/session";
import { PageFailure } from "../../ui/PageFailure";
import { Skeleton } from "../../ui/Skeleton";
import { useTitle } from "../../ui/title";
import { DoorFrame } from "../session/DoorFrame";
import { type SetupBody, SetupForm } from "./SetupForm";

export function SetupPage() {
  const { t } = useLingui();
  const { token } = useParams({ from: "/setup/$token" });
  const client = useQueryClient();
  const navigate = useNavigate();
  const link = useQuery({
    queryKey: ["setup", token],
    queryFn: () => unwrap(api.GET("/api/v1/setup/{token}", { params: { path: { token } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const setup = useMutation({
    mutationFn: (body: SetupBody) => unwrap(api.POST("/api/v1/setup/{token}", { params: { path: { token } }, body })),
    onSuccess: async () => {
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
      await navigate({ to: "/" });
    },
  });

  useTitle(t`Set up Afterloop`);

  return (
    <DoorFrame title={t`Set up Afterloop`} wide>
      {link.isPending ? (
        <Skeleton rows={6} />
      ) : link.isError ? (
        <PageFailure error={link.error} reset={() => void link.refetch()} />
      ) : link.data.valid ? (
        <SetupForm
          problem={setup.error}
          isSending={setup.isPending}
          onSend={(body, refuse) => setup.mutate(body, { onError: refuse })}
        />
      ) : (
        <>
          <p>
            <Trans>
              This set-up link has been used or has expired. The server prints a new one when it starts without an
              administrator.
            </Trans>
          </p>
          <p className="door-link">
            <Link to="/sign-in" search={{ next: undefined }}>
              <Trans>Back to sign-in</Trans>
            </Link>
          </p>
        </>
      )}
    </DoorFrame>
  );
}
