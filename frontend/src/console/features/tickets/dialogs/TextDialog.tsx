import { useLingui } from "@lingui/react/macro";
import { Input } from "antd";
import { useState } from "react";
import { useDraft } from "@/shared/input/draft";
import { FormRow } from "../../../ui/FormRow";
import type { DialogProps } from "./Dialogs";
import { VerbDialog } from "./VerbDialog";

interface Props extends DialogProps {
  verb: "resolve" | "reopen" | "call_back";
  field: "answer" | "reason" | "note";
  label: string;
  help?: string;
}

/** A verb that asks for one text. */
export function TextDialog({ ticket, onClose, verb, field, label, help }: Props) {
  const { t } = useLingui();
  const [text, setText, forget] = useDraft(`${verb}.${ticket.id}`, "");
  const [missing, setMissing] = useState<Record<string, string>>({});
  const read = () =>
    text.trim()
      ? { body: { [field]: text.trim() } as { answer: string } & { reason: string } & { note: string } }
      : { missing: { [field]: t`Fill this in.` } };
  return (
    <VerbDialog
      ticket={ticket}
      verb={verb}
      read={read}
      missing={missing}
      onMissing={setMissing}
      onDone={forget}
      onClose={onClose}
    >
      {(errors) => (
        <FormRow id={field} label={label} required stacked help={help} error={errors[field]}>
          {(props) => (
            <Input.TextArea
              {...props}
              autoFocus
              autoSize={{ minRows: 4, maxRows: 12 }}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </FormRow>
      )}
    </VerbDialog>
  );
}
