import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { Input, Radio } from "antd";
import { useState } from "react";
import { useDraft } from "@/shared/input/draft";
import { FormRow } from "../../../ui/FormRow";
import { pendingWords } from "../words";
import type { DialogProps } from "./Dialogs";
import { VerbDialog } from "./VerbDialog";

const initial = { reason: "", note: "" };

export function PendDialog({ ticket, onClose }: DialogProps) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const [draft, setDraft, forget] = useDraft(`pend.${ticket.id}`, initial);
  const [missing, setMissing] = useState<Record<string, string>>({});
  const read = () => (draft.reason ? { body: draft } : { missing: { reason: t`Choose one.` } });
  return (
    <VerbDialog
      ticket={ticket}
      verb="pend"
      read={read}
      missing={missing}
      onMissing={setMissing}
      onDone={forget}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <FormRow id="reason" label={t`Waiting for`} required stacked error={errors.reason}>
            {(props) => (
              <Radio.Group
                id={props.id}
                aria-label={t`Waiting for`}
                value={draft.reason}
                options={Object.entries(pendingWords).map(([value, word]) => ({ value, label: _(word) }))}
                onChange={(event) => setDraft((before) => ({ ...before, reason: String(event.target.value) }))}
              />
            )}
          </FormRow>
          <FormRow id="note" label={t`Note`} stacked error={errors.note} help={t`Only colleagues see this`}>
            {(props) => (
              <Input.TextArea
                {...props}
                autoSize={{ minRows: 2, maxRows: 8 }}
                value={draft.note}
                onChange={(event) => setDraft((before) => ({ ...before, note: event.target.value }))}
              />
            )}
          </FormRow>
        </>
      )}
    </VerbDialog>
  );
}
