import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { asProblem, Problem } from "@/shared/api/problem";
import { useErrors } from "@/shared/forms/use-errors";
import { allauth } from "../../app/allauth";
import { confirmByPasskey, knowsPasskeys } from "../../app/passkeys";
import { useMe } from "../../app/session";
import { CodeRow } from "../../ui/CodeRow";
import { FormDialog } from "../../ui/FormDialog";
import { FormRow } from "../../ui/FormRow";
import { signInError } from "../session/sign-in-error";
import type { MySignIn } from "./security";

type Confirmed = <T>(act: () => Promise<T>) => Promise<T>;

const Context = createContext<Confirmed>((act) => act());

/** Does something that the server may refuse until one has proved again that it is oneself; then asks, and goes on. */
export const useConfirmed = () => useContext(Context);

interface Waiting {
  goOn: () => void;
  giveUp: (why: Problem) => void;
}

interface Props {
  mine: MySignIn;
  children: ReactNode;
}

export function Confirmation({ mine, children }: Props) {
  const [waiting, setWaiting] = useState<Waiting>();
  const confirmed = useCallback<Confirmed>(async (act) => {
    try {
      return await act();
    } catch (error) {
      if (asProblem(error).code !== "not_confirmed") throw error;
      await new Promise<void>((goOn, giveUp) => setWaiting({ goOn, giveUp }));
      return act();
    }
  }, []);

  const close = (then: (by: Waiting) => void) => {
    setWaiting(undefined);
    if (waiting) then(waiting);
  };
  return (
    <Context value={confirmed}>
      {children}
      {waiting && (
        <ConfirmDialog
          mine={mine}
          onDone={() => close((by) => by.goOn())}
          onClose={() => close((by) => by.giveUp(new Problem(0, "dismissed", "")))}
        />
      )}
    </Context>
  );
}

interface DialogProps {
  mine: MySignIn;
  onDone: () => void;
  onClose: () => void;
}

function ConfirmDialog({ mine, onDone, onClose }: DialogProps) {
  const { t } = useLingui();
  const me = useMe();
  const byCode = !mine.has_password; // by the second step: there is no password
  const [proof, setProof] = useState("");
  const { errors, show, check } = useErrors();
  const change = (text: string) => {
    setProof(text);
    check("confirm", undefined);
  };
  const confirm = useMutation({
    mutationFn: () =>
      byCode
        ? allauth("POST", "auth/2fa/reauthenticate", { code: proof })
        : allauth("POST", "auth/reauthenticate", { password: proof }),
    onSuccess: onDone,
    onError: (error) => show({ confirm: signInError(asProblem(error)) }),
  });

  const byPasskey = useMutation({
    mutationFn: confirmByPasskey,
    onSuccess: onDone,
    onError: (error) => show({ confirm: signInError(asProblem(error)) }),
  });

  return (
    <FormDialog
      title={t`Confirm that it is you`}
      verb={t`Confirm`}
      first="confirm"
      problem={undefined}
      isSending={confirm.isPending}
      onSend={() => show(proof ? {} : { confirm: t`Fill this in.` }) || confirm.mutate()}
      onClose={onClose}
    >
      <input type="text" name="username" autoComplete="username" value={me.username} readOnly hidden />
      {byCode ? (
        <CodeRow
          id="confirm"
          label={t`Code from the authenticator app`}
          error={errors.confirm}
          value={proof}
          onChange={change}
        />
      ) : (
        <FormRow id="confirm" label={t`Password`} stacked error={errors.confirm}>
          {(props) => (
            <Input.Password
              {...props}
              autoComplete="current-password"
              value={proof}
              onChange={(event) => change(event.target.value)}
            />
          )}
        </FormRow>
      )}
      {mine.passkeys.length > 0 && knowsPasskeys() && (
        <Button block loading={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
          <Trans>Use a passkey</Trans>
        </Button>
      )}
    </FormDialog>
  );
}
