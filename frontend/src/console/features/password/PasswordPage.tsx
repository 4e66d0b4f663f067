import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { Input } from "antd";
import { api, unwrap } from "@/shared/api/client";
import { sessionQuery } from "../../app/session";
import { PageFailure } from "../../ui/PageFailure";
import { Skeleton } from "../../ui/Skeleton";
import { useTitle } from "../../ui/title";
import { DoorFrame } from "../session/DoorFrame";
import { OneFieldForm } from "./OneFieldForm";

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

  useTitle(t`Choose a password`);

  return (
    <DoorFrame title={t`Choose a password`}>
      {link.isPending ? (
        <Skeleton rows={4} />
      ) : link.isError ? (
        <PageFailure error={link.error} reset={() => void link.refetch()} />
      ) : link.data.valid ? (
        <>
          <dl className="door-person">
            <dt>
              <Trans>Name</Trans>
            </dt>
            <dd>{link.data.name}</dd>
            <dt>
              <Trans>User name</Trans>
            </dt>
            <dd>{link.data.username}</dd>
          </dl>
          <OneFieldForm
            id="password"
            label={t`New password`}
            button={<Trans>Save and sign in</Trans>}
            problem={choice.error}
            isSending={choice.isPending}
            onSend={(password, refuse) => choice.mutate(password, { onError: refuse })}
          >
            {(props) => (
              <>
                {/* Password managers keep the new password under this name. */}
                <input type="text" name="username" autoComplete="username" value={link.data.username} readOnly hidden />
                <Input.Password {...props} autoComplete="new-password" autoFocus />
              </>
            )}
          </OneFieldForm>
        </>
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
