import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { asProblem } from "@/shared/api/problem";
import { firstErrors } from "@/shared/forms/answers";
import { problemText } from "@/shared/ui/problem-text";
import { FormRow } from "../../ui/FormRow";

interface Props {
  name: string;
  username: string;
  problem: unknown;
  isSending: boolean;
  onSend: (password: string) => void;
}

export function PasswordForm({ name, username, problem, isSending, onSend }: Props) {
  const { t } = useLingui();
  const [password, setPassword] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const refused = problem ? firstErrors(asProblem(problem).fields).password : undefined;
  const error = isMissing ? t`Fill this in.` : refused;

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsMissing(!password);
    if (!password) return document.getElementById("password")?.focus();
    onSend(password);
  }

  return (
    <form onSubmit={submit} noValidate>
      <dl className="door-person">
        <dt>
          <Trans>Name</Trans>
        </dt>
        <dd>{name}</dd>
        <dt>
          <Trans>User name</Trans>
        </dt>
        <dd>{username}</dd>
      </dl>
      {/* Password managers keep the new password under this name. */}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <FormRow id="password" label={t`New password`} stacked error={error}>
        {(props) => (
          <Input.Password
            {...props}
            size="large"
            autoComplete="new-password"
            autoFocus
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </FormRow>
      {Boolean(problem) && !error && (
        <p className="error-summary" role="alert">
          {problemText(problem)}
        </p>
      )}
      <Button type="primary" size="large" htmlType="submit" block loading={isSending}>
        <Trans>Save and sign in</Trans>
      </Button>
    </form>
  );
}
