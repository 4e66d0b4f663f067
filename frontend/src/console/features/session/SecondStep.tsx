import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useErrors } from "@/shared/forms/use-errors";
import { useSignInStep } from "../../app/session";
import { CodeRow } from "../../ui/CodeRow";
import { PasskeyButton } from "./PasskeyButton";
import { SignInProblem } from "./SignInProblem";

/** After the password: a code of the authenticator app, or one of the codes kept for the day the phone is lost. */
export function SecondStep({ types, onBack }: { types: string[]; onBack: () => void }) {
  const { t } = useLingui();
  const step = useSignInStep();
  const [code, setCode] = useState("");
  const [isRecovery, setRecovery] = useState(!types.includes("totp"));
  const { errors, show, check } = useErrors();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!show(code ? {} : { "sign-in-code": t`Fill this in.` }))
      step.mutate({ path: "auth/2fa/authenticate", body: { code } });
  }

  function other() {
    setRecovery(!isRecovery);
    setCode("");
    step.reset();
  }

  return (
    <form onSubmit={submit} noValidate>
      <CodeRow
        key={String(isRecovery)}
        id="sign-in-code"
        label={isRecovery ? t`Recovery code` : t`Code from the authenticator app`}
        help={isRecovery ? t`Each of your recovery codes signs in once.` : undefined}
        error={errors["sign-in-code"]}
        value={code}
        onChange={(text) => {
          setCode(text);
          check("sign-in-code", undefined);
        }}
      />
      <SignInProblem error={step.error} />
      <Button type="primary" size="large" htmlType="submit" block loading={step.isPending}>
        <Trans>Sign in</Trans>
      </Button>
      {types.includes("webauthn") && <PasskeyButton as="authenticate" />}
      <p className="door-ways">
        {types.includes("totp") && types.includes("recovery_codes") && (
          <Button type="link" onClick={other}>
            {isRecovery ? <Trans>Use the authenticator app</Trans> : <Trans>Use a recovery code</Trans>}
          </Button>
        )}
        <Button type="link" onClick={onBack}>
          <Trans>Back</Trans>
        </Button>
      </p>
    </form>
  );
}
