import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Modal } from "antd";
import { useState } from "react";
import { useReturnOfFocus } from "../../../ui/FormDialog";
import "../../../ui/sheet.css";

interface Props {
  title: string;
  /** Where the mail is, as it came; `/page` behind it gives the page that is safe to show. */
  mail: string;
  page: string;
  onClose: () => void;
}

/** A mail as it was sent, in a frame that runs nothing. Its links open beside us. */
export function MailDialog({ title, mail, page, onClose }: Props) {
  const { t } = useLingui();
  const [hasPictures, setHasPictures] = useState(false);
  useReturnOfFocus();
  return (
    <Modal
      open
      title={title}
      width="min(960px, 100vw)"
      onCancel={onClose}
      footer={
        <div className="sheet-tools">
          {!hasPictures && (
            <Button onClick={() => setHasPictures(true)}>
              <Trans>Show remote pictures</Trans>
            </Button>
          )}
          <Button href={mail} download>
            <Trans>Download the original</Trans>
          </Button>
          <Button onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
        </div>
      }
    >
      <iframe
        className="sheet"
        title={t`The mail as it was sent`}
        src={hasPictures ? `${page}?pictures=1` : page}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
      />
    </Modal>
  );
}
