import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { api, unwrap } from "@/shared/api/client";
import { sessionQuery } from "../../app/session";
import { PageFailure } from "../../ui/PageFailure";
import { Skeleton } from "../../ui/Skeleton";
import { DoorFrame } from "../session/DoorFrame";
import { PasswordForm } from "./PasswordForm";

/** Where an invitation or the mail after a lost password leads: a one-time link to choose a password. */
export function PasswordPage() {
  const { t } = useLingui();
  const { token } = useParams({ from: "/password/$token" });
  const client = useQueryClient();
  const navigate = useNavigate();
  const params = { path: { token } };
  const link = useQuery({
    queryKey: ["password", token],
    queryFn: () => unwrap(api.GET("/api/v1/password/{token}", { params })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const choice = useMutation({
    mutationFn: (password: string) => unwrap(api.POST("/api/v1/password/{token}", { params, body: { password } })),
    onSuccess: async () => {
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
      await navigate({ to: "/" });
    },
  });

  useEffect(() => {
    document.title = t`Choose a password`;
  }, [t]);

  if (link.isPending) return <Skeleton rows={4} />;
  if (link.isError) return <PageFailure error={link.error} reset={() => void link.refetch()} />;
  return (
    <DoorFrame title={t`Choose a password`}>
      {link.data.valid ? (
        <PasswordForm
          name={link.data.name ?? ""}
          username={link.data.username ?? ""}
          problem={choice.error}
          isSending={choice.isPending}
          onSend={(password) => choice.mutate(password)}
        />
      ) : (
        <>
          <p>
            <Trans>This link has been used or has expired.</Trans>
          </p>
          <p className="door-link">
            <Link to="/password">
              <Trans>Send me a new link</Trans>
            </Link>
          </p>
        </>
      )}
    </DoorFrame>
  );
}
