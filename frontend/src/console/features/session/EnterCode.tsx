import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { type FormEvent, useEffect, useState } from "react";
import { useFormat } from "@/shared/format";
import { useErrors } from "@/shared/forms/use-errors";
import { allauth, type Pending } from "../../app/allauth";
import { useSignInStep } from "../../app/session";
import { CodeRow } from "../../ui/CodeRow";
import { SignInProblem } from "./SignInProblem";

const pause = 60; // seconds before it can be sent again

interface Props {
  sentTo: string;
  onPending: (pending: Pending) => void;
  onBack: () => void;
}

export function EnterCode({ sentTo, onPending, onBack }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const step = useSignInStep();
  const [code, setCode] = useState("");
  const [rest, restart] = useCountdown(pause);
  const again = useMutation({ mutationFn: () => allauth("POST", "auth/code/resend"), onSuccess: restart });
  const { errors, show, check } = useErrors();
  const isMail = sentTo.includes("@");
  const shown = isMail ? sentTo : format.phone(sentTo);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (show(code ? {} : { "sign-in-code": t`Fill this in.` })) return;
    const done = { onSuccess: (pending: Pending | undefined) => pending && onPending(pending) };
    step.mutate({ path: "auth/code/confirm", body: { code } }, done);
  }

  return (
    <form onSubmit={submit} noValidate>
      <p className="door-why" role="status">
        <Trans>If {shown} belongs to an account, a code is on its way. It works for ten minutes.</Trans>
      </p>
      <CodeRow
        id="sign-in-code"
        label={t`The code that came`}
        error={errors["sign-in-code"]}
        value={code}
        onChange={(text) => {
          setCode(text);
          check("sign-in-code", undefined);
        }}
      />
      <SignInProblem error={step.error ?? again.error} />
      <Button type="primary" size="large" htmlType="submit" block loading={step.isPending}>
        <Trans>Sign in</Trans>
      </Button>
      <p className="door-ways">
        <Button type="link" disabled={rest > 0} loading={again.isPending} onClick={() => again.mutate()}>
          {rest > 0 ? <Trans>Send again in {rest} s</Trans> : <Trans>Send again</Trans>}
        </Button>
        <Button type="link" onClick={onBack}>
          {isMail ? <Trans>Use another address</Trans> : <Trans>Use another number</Trans>}
        </Button>
      </p>
    </form>
  );
}

/** Seconds that are left, and how to begin anew. It counts by the clock: a phone's browser sleeps in the pocket. */
function useCountdown(seconds: number): [number, () => void] {
  const [end, setEnd] = useState(() => Date.now() + seconds * 1000);
  const [now, setNow] = useState(() => Date.now());
  const rest = Math.max(0, Math.ceil((end - now) / 1000));
  const isOver = rest === 0;
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isOver]);
  return [
    rest,
    () => {
      setNow(Date.now());
      setEnd(Date.now() + seconds * 1000);
    },
  ];
}
