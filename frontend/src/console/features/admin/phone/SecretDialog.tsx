import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Modal } from "antd";
import { CopyText } from "../../../ui/CopyText";
import { useReturnOfFocus } from "../../../ui/FormDialog";
import type { Made } from "./queries";

export const addressOf = (line: number) => `${window.location.origin}/api/v1/phone/lines/${line}/events`;

/** What the telephone system needs to tell of its calls. */
export function SecretDialog({ made: { line, secret }, onClose }: { made: Made; onClose: () => void }) {
  const { t } = useLingui();
  useReturnOfFocus();
  const address = addressOf(line.id);
  return (
    <Modal
      open
      title={t`Secret of ${line.name}`}
      onCancel={onClose}
      footer={
        <Button onClick={onClose}>
          <Trans>Back</Trans>
        </Button>
      }
    >
      <p>
        <Trans>Enter both in the telephone system. The secret is shown only this once.</Trans>
      </p>
      <p className="admin-secret">
        <CopyText text={address} shown={address} />
      </p>
      <p className="admin-secret">
        <CopyText text={secret} shown={secret} />
      </p>
    </Modal>
  );
}
