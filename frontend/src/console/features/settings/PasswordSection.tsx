import { Trans, useLingui } from "@lingui/react/macro";
import { App, Button, Input } from "antd";
import { useState } from "react";
import { asProblem, refusesWhole } from "@/shared/api/problem";
import { useErrors } from "@/shared/forms/use-errors";
import { useMe } from "../../app/session";
import { FormDialog } from "../../ui/FormDialog";
import { FormRow } from "../../ui/FormRow";
import { signInError } from "../session/sign-in-error";
import { Section } from "./Section";
import { changePassword, type MySignIn, useChange } from "./security";

export function PasswordSection({ mine }: { mine: MySignIn }) {
  const [isOpen, setOpen] = useState(false);
  const hasPassword = mine.has_password;
  return (
    <Section title={<Trans>Password</Trans>}>
      <div className="settings-row">
        <p className="muted">
          {hasPassword ? (
            <Trans>A new password signs out all other browsers.</Trans>
          ) : mine.may_choose_password ? (
            <Trans>No password is set yet.</Trans>
          ) : (
            <Trans>Signing in works with the linked account. For a password, ask an administrator.</Trans>
          )}
        </p>
        {mine.may_choose_password && (
          <Button onClick={() => setOpen(true)}>
            {hasPassword ? <Trans>Change password</Trans> : <Trans>Set a password</Trans>}
          </Button>
        )}
      </div>
      {isOpen && <PasswordDialog hasPassword={hasPassword} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function PasswordDialog({ hasPassword, onClose }: { hasPassword: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const me = useMe();
  const [draft, setDraft] = useState({ current_password: "", new_password: "" });
  const { errors, show, check } = useErrors();
  const change = useChange(changePassword);
  const rows = [
    ...(hasPassword
      ? [{ key: "current_password", label: t`Current password`, complete: "current-password" } as const]
      : []),
    { key: "new_password", label: t`New password`, complete: "new-password" } as const,
  ];

  function send() {
    const empty = rows.filter(({ key }) => !draft[key]).map(({ key }) => [key, t`Fill this in.`]);
    if (show(Object.fromEntries(empty))) return;
    change.mutate(draft, {
      onSuccess: () => {
        void message.success(t`Password changed`);
        onClose();
      },
      onError: (error) => {
        const { fields, code } = asProblem(error);
        const said = Object.entries(fields).map(([key, [first]]) => [
          key,
          code === "enter_current_password" ? signInError(asProblem(error)) : first,
        ]);
        show(Object.fromEntries(said) as Record<string, string>);
      },
    });
  }

  return (
    <FormDialog
      title={hasPassword ? t`Change password` : t`Set a password`}
      verb={hasPassword ? t`Change password` : t`Set a password`}
      first={rows[0]?.key ?? ""}
      problem={refusesWhole(change.error) ? change.error : undefined}
      isSending={change.isPending}
      onSend={send}
      onClose={onClose}
    >
      {/* Password managers keep the new password under this name. */}
      <input type="text" name="username" autoComplete="username" value={me.username} readOnly hidden />
      {rows.map(({ key, label, complete }) => (
        <FormRow key={key} id={key} label={label} stacked error={errors[key]}>
          {(props) => (
            <Input.Password
              {...props}
              autoComplete={complete}
              value={draft[key]}
              onChange={(event) => {
                setDraft({ ...draft, [key]: event.target.value });
                check(key, undefined);
              }}
            />
          )}
        </FormRow>
      ))}
    </FormDialog>
  );
}
