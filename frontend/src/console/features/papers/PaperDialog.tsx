import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Modal, Segmented } from "antd";
import { useRef, useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { useErrors } from "@/shared/forms/use-errors";
import { FormDialog, useReturnOfFocus } from "../../ui/FormDialog";
import { TextRow } from "../tickets/dialogs/rows";
import { type Paper, papersKey, placeOf, sheetsQuery, type Size } from "./queries";
import "../../ui/sheet.css";

interface Props {
  ticket: number;
  paper: Paper;
  mayVoid: boolean;
  onClose: () => void;
}

/** A paper as it is printed, on A4 or an 80 mm roll. */
export default function PaperDialog({ ticket, paper, mayVoid, onClose }: Props) {
  const { t } = useLingui();
  const [size, setSize] = useState<Size>(paper.size);
  const [isVoiding, setVoiding] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const sheets = useQuery(sheetsQuery).data;
  useReturnOfFocus(placeOf(paper));
  const address = `/api/v1/tickets/${ticket}/papers/${paper.id}`;
  if (isVoiding)
    return <VoidDialog ticket={ticket} paper={paper} onVoided={onClose} onClose={() => setVoiding(false)} />;
  return (
    <Modal
      open
      title={`${paper.title} ${paper.number}`}
      width="min(960px, 100vw)"
      onCancel={onClose}
      footer={
        <div className="sheet-tools">
          <Segmented
            aria-label={t`Sheet`}
            value={size}
            options={[
              { value: "a4", label: "A4" },
              { value: "80mm", label: t`80 mm roll` },
            ]}
            onChange={setSize}
          />
          {mayVoid && !paper.voided_at && (
            <Button danger onClick={() => setVoiding(true)}>
              <Trans context="paper">Void</Trans>
            </Button>
          )}
          {sheets?.pdf && (
            <Button href={`${address}/pdf?size=${size}`} target="_blank" rel="noopener">
              PDF
            </Button>
          )}
          <Button onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button type="primary" onClick={() => frame.current?.contentWindow?.print()}>
            <Trans>Print</Trans>
          </Button>
        </div>
      }
    >
      <iframe
        ref={frame}
        className="sheet"
        title={t`${paper.title} as it is printed`}
        src={`${address}/page?size=${size}`}
        sandbox="allow-same-origin allow-modals"
      />
    </Modal>
  );
}

interface VoidProps extends Pick<Props, "ticket" | "paper" | "onClose"> {
  onVoided: () => void;
}

function VoidDialog({ ticket, paper, onVoided, onClose }: VoidProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState("");
  const { errors, show, refuse } = useErrors();
  const act = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/papers/{paper_id}/void", {
          params: { path: { paper_id: paper.id } },
          body: { reason: reason.trim() },
        }),
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: papersKey(ticket) });
      void message.success(t`${paper.number} is void`);
      onVoided();
    },
    onError: refuse,
  });
  return (
    <FormDialog
      title={t`Void ${paper.number}?`}
      verb={t({ message: "Void", context: "paper" })}
      problem={act.error}
      isSending={act.isPending}
      isFinal
      onSend={() => {
        if (!show(reason.trim() ? {} : { reason: t`Say why.` })) act.mutate();
      }}
      onClose={onClose}
    >
      <TextRow
        id="reason"
        label={t`Reason`}
        required
        help={t`It stays on the ticket and says across the sheet that it is void.`}
        value={reason}
        error={errors.reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
