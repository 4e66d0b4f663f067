import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { Input, Radio } from "antd";
import { useState } from "react";
import { useDraft } from "@/shared/input/draft";
import { FormRow } from "../../../ui/FormRow";
import { scoreWords } from "../words";
import type { DialogProps } from "./Dialogs";
import { VerbDialog } from "./VerbDialog";

const initial = { score: 0, comment: "" };

/** What a customer says on the phone about the service: who has no link of their own can be asked. */
export function RateDialog({ ticket, onClose }: DialogProps) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const [draft, setDraft, forget] = useDraft(`rate.${ticket.id}`, initial);
  const [missing, setMissing] = useState<Record<string, string>>({});
  const read = () => (draft.score ? { body: draft } : { missing: { score: t`Choose one.` } });
  return (
    <VerbDialog
      ticket={ticket}
      verb="rate"
      read={read}
      missing={missing}
      onMissing={setMissing}
      onDone={forget}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <FormRow id="score" label={t`The customer is`} required stacked error={errors.score}>
            {(props) => (
              <Radio.Group
                id={props.id}
                aria-label={t`The customer is`}
                value={draft.score}
                options={[5, 4, 3, 2, 1].map((value) => ({ value, label: _(scoreWords[value]!) }))}
                onChange={(event) => setDraft((before) => ({ ...before, score: Number(event.target.value) }))}
              />
            )}
          </FormRow>
          <FormRow id="comment" label={t`What the customer said`} stacked error={errors.comment}>
            {(props) => (
              <Input.TextArea
                {...props}
                autoSize={{ minRows: 3, maxRows: 8 }}
                value={draft.comment}
                onChange={(event) => setDraft((before) => ({ ...before, comment: event.target.value }))}
              />
            )}
          </FormRow>
        </>
      )}
    </VerbDialog>
  );
}
