import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useErrors } from "@/shared/forms/use-errors";
import type { Pending } from "../../app/allauth";
import { useSignInStep } from "../../app/session";
import { FormRow } from "../../ui/FormRow";
import { SignInProblem } from "./SignInProblem";

interface Props {
  /** Who signs in again. */
  known?: string | undefined;
  onPending: (pending: Pending) => void;
}

export function PasswordForm({ known, onPending }: Props) {
  const { t } = useLingui();
  const step = useSignInStep();
  const [name, setName] = useState(known ?? "");
  const [password, setPassword] = useState("");
  const { errors, show, check } = useErrors();

  function submit(event: FormEvent) {
    event.preventDefault();
    const found: Record<string, string> = {};
    if (!name.trim()) found["sign-in-name"] = t`Fill this in.`;
    if (!password) found["sign-in-password"] = t`Fill this in.`;
    if (show(found)) return;
    const body = { [name.includes("@") ? "email" : "username"]: name.trim(), password };
    step.mutate({ path: "auth/login", body }, { onSuccess: (pending) => pending && onPending(pending) });
  }

  return (
    <form onSubmit={submit} noValidate>
      <FormRow id="sign-in-name" label={t`User name or e-mail`} stacked error={errors["sign-in-name"]}>
        {(props) => (
          <Input
            {...props}
            size="large"
            autoComplete="username"
            autoFocus={!known}
            autoCapitalize="none"
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              check("sign-in-name", undefined);
            }}
          />
        )}
      </FormRow>
      <FormRow id="sign-in-password" label={t`Password`} stacked error={errors["sign-in-password"]}>
        {(props) => (
          <Input.Password
            {...props}
            size="large"
            autoComplete="current-password"
            autoFocus={Boolean(known)}
            value={password}
            onChange={(event) => {
              setPassword(event.target.value);
              check("sign-in-password", undefined);
            }}
          />
        )}
      </FormRow>
      <SignInProblem error={step.error} />
      <Button type="primary" size="large" htmlType="submit" block loading={step.isPending}>
        <Trans>Sign in</Trans>
      </Button>
    </form>
  );
}
