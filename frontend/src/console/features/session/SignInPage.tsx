import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { type FormEvent, useEffect, useState } from "react";
import { asProblem } from "@/shared/api/problem";
import { useSession, useSignIn } from "../../app/session";
import { FormRow } from "../../ui/FormRow";
import { DoorFrame } from "./DoorFrame";
import { signInError } from "./sign-in-error";

export function SignInPage() {
  const { t } = useLingui();
  const { organization, user } = useSession();
  const { next } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  const signIn = useSignIn();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState<{ name?: boolean; password?: boolean }>({});

  useEffect(() => {
    document.title = t`Sign in`;
  }, [t]);
  useEffect(() => {
    // Only a path of ours: an address from outside would be somebody else's trap.
    if (user) void navigate({ href: next && /^\/(?![/\\])/.test(next) ? next : "/", replace: true });
  }, [user, next, navigate]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const lacks = { name: !name.trim(), password: !password };
    setMissing(lacks);
    if (lacks.name || lacks.password) return document.getElementById(lacks.name ? "name" : "password")?.focus();
    signIn.mutate({ name: name.trim(), password });
  }

  return (
    <DoorFrame title={organization.name || "Afterloop"}>
      <form onSubmit={submit} noValidate>
        <FormRow id="name" label={t`User name or e-mail`} stacked error={missing.name ? t`Fill this in.` : undefined}>
          {(props) => (
            <Input
              {...props}
              size="large"
              autoComplete="username"
              autoFocus
              autoCapitalize="none"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </FormRow>
        <FormRow id="password" label={t`Password`} stacked error={missing.password ? t`Fill this in.` : undefined}>
          {(props) => (
            <Input.Password
              {...props}
              size="large"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </FormRow>
        {signIn.isError && (
          <p className="error-summary" role="alert">
            {signInError(asProblem(signIn.error))}
          </p>
        )}
        <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
          <Trans>Sign in</Trans>
        </Button>
        <p className="door-link">
          <Link to="/password">
            <Trans>Forgot password</Trans>
          </Link>
        </p>
      </form>
    </DoorFrame>
  );
}
