import { Trans, useLingui } from "@lingui/react/macro";
import { App, Button, Input } from "antd";
import { useState } from "react";
import { asProblem } from "@/shared/api/problem";
import { Time } from "@/shared/format";
import { useErrors } from "@/shared/forms/use-errors";
import { addPasskey, knowsPasskeys, removePasskey, renamePasskey } from "../../app/passkeys";
import { FormDialog } from "../../ui/FormDialog";
import { FormRow } from "../../ui/FormRow";
import { useAsk } from "../../ui/use-ask";
import { signInError } from "../session/sign-in-error";
import { Section } from "./Section";
import { type MySignIn, useChange } from "./security";

type Passkey = MySignIn["passkeys"][number];

/** Finger, face or a key instead of the password; each device keeps its own. */
export function PasskeysSection({ passkeys }: { passkeys: Passkey[] }) {
  const { t } = useLingui();
  const [naming, setNaming] = useState<Passkey | "new">();
  const isPossible = knowsPasskeys();
  const { host } = window.location;
  return (
    <Section title={<Trans>Passkeys</Trans>}>
      <div className="settings-row">
        <div>
          <p className="muted">
            <Trans>Sign in with a finger, a face or the lock of your device, without a password.</Trans>
          </p>
          {!isPossible && (
            <p className="small hint">
              <Trans>Not possible at {host}: it takes an address with a name, over https.</Trans>
            </p>
          )}
        </div>
        {isPossible && (
          <Button onClick={() => setNaming("new")}>
            <Trans>Add a passkey</Trans>
          </Button>
        )}
      </div>
      <ul className="plain-list" aria-label={t`Passkeys`}>
        {passkeys.map((passkey) => (
          <Row key={passkey.id} passkey={passkey} onRename={() => setNaming(passkey)} />
        ))}
      </ul>
      {naming && <NameDialog of={naming} onClose={() => setNaming(undefined)} />}
    </Section>
  );
}

function Row({ passkey, onRename }: { passkey: Passkey; onRename: () => void }) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const ask = useAsk();
  const remove = useChange(removePasskey);
  const askFirst = () =>
    ask({
      title: t`Remove ${passkey.name}?`,
      content: t`It no longer signs in here. Delete it on the device, too.`,
      verb: t`Remove`,
      then: () =>
        remove.mutate(passkey.id, {
          onSuccess: () => void message.success(t`Passkey removed`),
          onError: (error) =>
            asProblem(error).code !== "dismissed" && void message.error(signInError(asProblem(error))),
        }),
    });
  return (
    <li className="settings-row">
      <div>
        <p>{passkey.name}</p>
        <p className="small hint">
          <Trans>
            Added <Time at={passkey.created_at} />
          </Trans>
          {passkey.last_used_at && (
            <>
              {" · "}
              <Trans>
                last used <Time at={passkey.last_used_at} />
              </Trans>
            </>
          )}
        </p>
      </div>
      <div className="settings-row-buttons">
        <Button onClick={onRename}>
          <Trans>Rename</Trans>
        </Button>
        <Button loading={remove.isPending} onClick={askFirst}>
          <Trans>Remove</Trans>
        </Button>
      </div>
    </li>
  );
}

/** How one tells it from the others: before it is made, or later. */
function NameDialog({ of, onClose }: { of: Passkey | "new"; onClose: () => void }) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const [name, setName] = useState(of === "new" ? "" : of.name);
  const { errors, show, check } = useErrors();
  const isNew = of === "new";
  const keep = useChange((given: string) => (isNew ? addPasskey(given) : renamePasskey({ id: of.id, name: given })));
  const send = () =>
    show(name.trim() ? {} : { passkey: t`Fill this in.` }) ||
    keep.mutate(name.trim(), {
      onSuccess: () => {
        void message.success(isNew ? t`Passkey added` : t`Passkey renamed`);
        onClose();
      },
      onError: (error) =>
        asProblem(error).code !== "dismissed" && void show({ passkey: signInError(asProblem(error)) }),
    });
  return (
    <FormDialog
      title={isNew ? t`Add a passkey` : t`Rename the passkey`}
      verb={isNew ? t`Add` : t`Rename`}
      first="passkey"
      problem={undefined}
      isSending={keep.isPending}
      onSend={send}
      onClose={onClose}
    >
      <FormRow
        id="passkey"
        label={t({ message: "Name", context: "passkey" })}
        stacked
        help={isNew ? t`Such as “Laptop”. Then your browser asks for finger, face or PIN.` : undefined}
        error={errors.passkey}
      >
        {(props) => (
          <Input
            {...props}
            maxLength={60}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              check("passkey", undefined);
            }}
          />
        )}
      </FormRow>
    </FormDialog>
  );
}
