import { Trans, useLingui } from "@lingui/react/macro";
import { App, Button, Modal } from "antd";
import { copyText } from "@/shared/ui/copy";
import { useReturnOfFocus } from "../../../ui/FormDialog";

interface Props {
  name: string;
  path: string;
  qr?: string;
  mailed: boolean;
  onClose: () => void;
}

/** The link that lets somebody choose a password. It is shown this once. */
export function LinkDialog({ name, path, qr, mailed, onClose }: Props) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const address = window.location.origin + path;
  useReturnOfFocus();
  const take = async () => {
    if (await copyText(address)) void message.success(t`Link copied`);
  };
  return (
    <Modal
      open
      title={t`Invitation for ${name}`}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button type="primary" onClick={() => void take()}>
            <Trans>Copy the link</Trans>
          </Button>
        </>
      }
    >
      <p>
        {mailed ? (
          <Trans>The link was also sent by e-mail, where outgoing mail is set up. It works once, for 7 days.</Trans>
        ) : (
          <Trans>Give this link to {name}, for example by WeChat. It works once, for 7 days.</Trans>
        )}
      </p>
      {qr && <img className="admin-qr" src={qr} alt={t`QR code of the invitation`} />}
      <code className="admin-secret">{address}</code>
      <p className="small hint">
        <Trans>It is shown only now. A new invitation replaces it.</Trans>
      </p>
    </Modal>
  );
}
