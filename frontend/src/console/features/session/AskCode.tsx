import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { checkEmail } from "@/shared/forms/contact";
import { useErrors } from "@/shared/forms/use-errors";
import { useSignInStep } from "../../app/session";
import { FormRow } from "../../ui/FormRow";
import { SignInProblem } from "./SignInProblem";

interface Props {
  known?: string | undefined;
  onSent: (email: string) => void;
  onBack: () => void;
}

/** To which address the code goes. Nobody learns here whether it belongs to anybody. */
export function AskCode({ known, onSent, onBack }: Props) {
  const { t } = useLingui();
  const step = useSignInStep();
  const [email, setEmail] = useState(known ?? "");
  const { errors, show, check } = useErrors();

  function submit(event: FormEvent) {
    event.preventDefault();
    const address = email.trim();
    const wrong = address ? checkEmail(address) : t`Fill this in.`;
    if (show(wrong ? { "sign-in-email": wrong } : {})) return;
    step.mutate({ path: "auth/code/request", body: { email: address } }, { onSuccess: () => onSent(address) });
  }

  return (
    <form onSubmit={submit} noValidate>
      <FormRow
        id="sign-in-email"
        label={t`E-mail`}
        help={t`A code to sign in comes to this address.`}
        stacked
        error={errors["sign-in-email"]}
      >
        {(props) => (
          <Input
            {...props}
            size="large"
            type="email"
            autoComplete="email"
            autoFocus
            value={email}
            onChange={(event) => {
              setEmail(event.target.value);
              check("sign-in-email", undefined);
            }}
          />
        )}
      </FormRow>
      <SignInProblem error={step.error} />
      <Button type="primary" size="large" htmlType="submit" block loading={step.isPending}>
        <Trans>Send the code</Trans>
      </Button>
      <p className="door-ways">
        <Button type="link" onClick={onBack}>
          <Trans>Sign in with the password</Trans>
        </Button>
      </p>
    </form>
  );
}
