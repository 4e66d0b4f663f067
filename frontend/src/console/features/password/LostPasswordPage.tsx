import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Input } from "antd";
import { checkEmail } from "@/shared/forms/contact";
import { useLostPassword } from "../../app/session";
import { useTitle } from "../../ui/title";
import { DoorFrame } from "../session/DoorFrame";
import { OneFieldForm } from "./OneFieldForm";

export function LostPasswordPage() {
  const { t } = useLingui();
  const request = useLostPassword();
  const email = request.variables;

  useTitle(t`Forgot password`);

  return (
    <DoorFrame title={t`Forgot password`}>
      {request.isSuccess ? (
        <p role="status">
          <Trans>If {email} belongs to an account, a link to choose a new password is on its way.</Trans>
        </p>
      ) : (
        <OneFieldForm
          id="email"
          label={t`E-mail`}
          help={t`A link to choose a new password comes to this address. Without an address, ask your administrator.`}
          button={<Trans>Send the link</Trans>}
          check={checkEmail}
          problem={request.error}
          isSending={request.isPending}
          onSend={(text, refuse) => request.mutate(text.trim(), { onError: refuse })}
        >
          {(props) => <Input {...props} type="email" autoComplete="email" autoFocus />}
        </OneFieldForm>
      )}
      <p className="door-link">
        <Link to="/sign-in" search={{ next: undefined }}>
          <Trans>Back to sign-in</Trans>
        </Link>
      </p>
    </DoorFrame>
  );
}
