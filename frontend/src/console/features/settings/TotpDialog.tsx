import { Trans, useLingui } from "@lingui/react/macro";
import { App, Button } from "antd";
import { useState } from "react";
import { asProblem } from "@/shared/api/problem";
import type { components } from "@/shared/api/schema";
import { useErrors } from "@/shared/forms/use-errors";
import { copyText } from "@/shared/ui/copy";
import { CodeRow } from "../../ui/CodeRow";
import { FormDialog } from "../../ui/FormDialog";
import { signInError } from "../session/sign-in-error";
import { addTotp, useChange } from "./security";

interface Props {
  offer: components["schemas"]["TotpOffer"];
  onDone: () => void;
  onClose: () => void;
}

/** The secret as a picture and as text, and the code that proves that the app has it. */
export function TotpDialog({ offer, onDone, onClose }: Props) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const [code, setCode] = useState("");
  const { errors, show, check } = useErrors();
  const add = useChange(addTotp);
  const secret = offer.secret.replace(/(.{4})(?=.)/g, "$1 ");

  async function copy() {
    if (await copyText(offer.secret)) void message.success(t`Key copied`);
  }
  const send = () =>
    show(code ? {} : { totp: t`Fill this in.` }) ||
    add.mutate(code, { onSuccess: onDone, onError: (error) => show({ totp: signInError(asProblem(error)) }) });

  return (
    <FormDialog
      title={t`Turn on the authenticator app`}
      verb={t`Turn on`}
      first="totp"
      problem={undefined}
      isSending={add.isPending}
      onSend={send}
      onClose={onClose}
    >
      <ol className="totp-steps">
        <li>
          <Trans>Scan this picture with an authenticator app, or type the key into it.</Trans>
          <img className="totp-picture" src={offer.picture} alt={t`QR code of the key`} />
          <div className="totp-key">
            <span className="totp-secret">{secret}</span>
            <Button onClick={() => void copy()}>
              <Trans>Copy</Trans>
            </Button>
          </div>
        </li>
        <li>
          <Trans>Enter the code that the app shows now.</Trans>
        </li>
      </ol>
      <CodeRow
        id="totp"
        label={t`Code`}
        error={errors.totp}
        value={code}
        onChange={(text) => {
          setCode(text);
          check("totp", undefined);
        }}
      />
    </FormDialog>
  );
}
