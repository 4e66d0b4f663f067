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
      mask={{ closable: false }}
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
      <dl className="phone-secret">
        <dt>
          <Trans context="telephone system">Address</Trans>
        </dt>
        <dd className="admin-secret">
          <CopyText text={address} shown={address} />
        </dd>
        <dt>
          <Trans context="telephone system">Secret</Trans>
        </dt>
        <dd className="admin-secret">
          <CopyText text={secret} shown={secret} />
        </dd>
      </dl>
    </Modal>
  );
}
