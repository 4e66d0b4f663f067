import { useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { Input } from "antd";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { asProblem, Problem } from "@/shared/api/problem";
import { useErrors } from "@/shared/forms/use-errors";
import { allauth } from "../../app/allauth";
import { useMe } from "../../app/session";
import { FormDialog } from "../../ui/FormDialog";
import { FormRow } from "../../ui/FormRow";
import { signInError } from "../session/sign-in-error";

type Confirmed = <T>(act: () => Promise<T>) => Promise<T>;

const Context = createContext<Confirmed>((act) => act());

/** Does something that the server may refuse until one has proved again that it is oneself; then asks, and goes on. */
export const useConfirmed = () => useContext(Context);

interface Waiting {
  goOn: () => void;
  giveUp: (why: Problem) => void;
}

export function Confirmation({ children }: { children: ReactNode }) {
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
          onDone={() => close((by) => by.goOn())}
          onClose={() => close((by) => by.giveUp(new Problem(0, "dismissed", "")))}
        />
      )}
    </Context>
  );
}

function ConfirmDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const { t } = useLingui();
  const me = useMe();
  const [password, setPassword] = useState("");
  const { errors, show, check } = useErrors();
  const confirm = useMutation({
    mutationFn: () => allauth("POST", "auth/reauthenticate", { password }),
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
      onSend={() => show(password ? {} : { confirm: t`Fill this in.` }) || confirm.mutate()}
      onClose={onClose}
    >
      <input type="text" name="username" autoComplete="username" value={me.username} readOnly hidden />
      <FormRow id="confirm" label={t`Password`} stacked error={errors.confirm}>
        {(props) => (
          <Input.Password
            {...props}
            autoComplete="current-password"
            value={password}
            onChange={(event) => {
              setPassword(event.target.value);
              check("confirm", undefined);
            }}
          />
        )}
      </FormRow>
    </FormDialog>
  );
}
