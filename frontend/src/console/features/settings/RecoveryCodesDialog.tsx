import { Trans, useLingui } from "@lingui/react/macro";
import { App, Button, Modal } from "antd";
import { copyText } from "@/shared/ui/copy";
import { saveFile } from "@/shared/ui/save";
import { useSession } from "../../app/session";
import { useReturnOfFocus } from "../../ui/FormDialog";

/** Shown once. They are copied, saved or printed before the dialog goes. */
export function RecoveryCodesDialog({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const { organization, user } = useSession();
  useReturnOfFocus();
  const title = t`Recovery codes of ${user?.username ?? ""} at ${organization.name}`;
  const text = [title, ...codes, ""].join("\n");

  async function copy() {
    if (await copyText(codes.join("\n"))) void message.success(t`Recovery codes copied`);
  }

  function download() {
    saveFile(new Blob([text], { type: "text/plain" }), "afterloop-recovery-codes.txt");
  }

  return (
    <Modal
      open
      title={t`Recovery codes`}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          <Trans>I have kept them</Trans>
        </Button>
      }
    >
      <p className="recovery-title">{title}</p>
      <p>
        <Trans>
          Each of these codes signs you in once if the phone is lost. They are shown only now: keep them where others
          cannot find them.
        </Trans>
      </p>
      <ul className="recovery-codes" aria-label={title}>
        {codes.map((code) => (
          <li key={code}>{code.replace(/(.{4})(?=.)/, "$1 ")}</li>
        ))}
      </ul>
      <div className="settings-row-buttons recovery-buttons">
        <Button onClick={() => void copy()}>
          <Trans>Copy</Trans>
        </Button>
        <Button onClick={download}>
          <Trans>Download</Trans>
        </Button>
        <Button onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      </div>
    </Modal>
  );
}
