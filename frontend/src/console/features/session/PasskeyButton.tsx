import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import type { Pending } from "../../app/allauth";
import { knowsPasskeys, signInByPasskey } from "../../app/passkeys";
import { sessionQuery } from "../../app/session";
import { SignInProblem } from "./SignInProblem";

interface Props {
  /** Alone, or as the second step. */
  as: "login" | "authenticate";
  onPending?: (pending: Pending) => void;
}

/** Finger, face or a key instead of anything typed. */
export function PasskeyButton({ as, onPending }: Props) {
  const client = useQueryClient();
  const sign = useMutation({
    mutationFn: () => signInByPasskey(as),
    onSuccess: (pending) => (pending ? onPending?.(pending) : client.fetchQuery({ ...sessionQuery, staleTime: 0 })),
  });
  if (!knowsPasskeys()) return null;
  return (
    <>
      <SignInProblem error={sign.error} />
      <Button className="door-other" size="large" block loading={sign.isPending} onClick={() => sign.mutate()}>
        <Trans>Sign in with a passkey</Trans>
      </Button>
    </>
  );
}
