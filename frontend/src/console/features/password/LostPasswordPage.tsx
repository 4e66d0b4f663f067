import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { type FormEvent, useEffect, useState } from "react";
import { asProblem } from "@/shared/api/problem";
import { problemText } from "@/shared/ui/problem-text";
import { useLostPassword } from "../../app/session";
import { FormRow } from "../../ui/FormRow";
import { DoorFrame } from "../session/DoorFrame";

export function LostPasswordPage() {
  const { t } = useLingui();
  const request = useLostPassword();
  const [email, setEmail] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const problem = request.error && asProblem(request.error);
  const refused = problem?.status === 400 ? problem.message : undefined;

  useEffect(() => {
    document.title = t`Forgot password`;
  }, [t]);

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsMissing(!email.trim());
    if (!email.trim()) return document.getElementById("email")?.focus();
    request.mutate(email.trim());
  }

  return (
    <DoorFrame title={t`Forgot password`}>
      {request.isSuccess ? (
        <p role="status">
          <Trans>If {email} belongs to an account, a link to choose a new password is on its way.</Trans>
        </p>
      ) : (
        <form onSubmit={submit} noValidate>
          <FormRow
            id="email"
            label={t`E-mail`}
            stacked
            help={t`A link to choose a new password comes to this address. Without an address, ask your administrator.`}
            error={isMissing ? t`Fill this in.` : refused}
          >
            {(props) => (
              <Input
                {...props}
                size="large"
                type="email"
                autoComplete="email"
                autoFocus
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            )}
          </FormRow>
          {problem && !refused && (
            <p className="error-summary" role="alert">
              {problemText(problem)}
            </p>
          )}
          <Button type="primary" size="large" htmlType="submit" block loading={request.isPending}>
            <Trans>Send the link</Trans>
          </Button>
        </form>
      )}
      <p className="door-link">
        <Link to="/sign-in" search={{ next: undefined }}>
          <Trans>Back to sign-in</Trans>
        </Link>
      </p>
    </DoorFrame>
  );
}
