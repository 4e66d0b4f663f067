import { useLingui } from "@lingui/react/macro";
import type { DialogProps } from "./Dialogs";
import { TextRow } from "./rows";
import { VerbDialog } from "./VerbDialog";

interface Props extends DialogProps {
  verb: "resolve" | "reopen" | "call_back";
  /** The one field of the verb's body. */
  field: "answer" | "reason" | "note";
  label: string;
  help?: string;
}

const initial: Record<Props["field"], Record<string, string>> = {
  answer: { answer: "" },
  reason: { reason: "" },
  note: { note: "" },
};

/** A verb that asks for one text. */
function TextDialog({ field, label, help, ...props }: Props) {
  const { t } = useLingui();
  return (
    <VerbDialog
      {...props}
      initial={initial[field]}
      lacks={(draft): Record<string, string> => (draft[field]?.trim() ? {} : { [field]: t`Fill this in.` })}
    >
      {({ draft, errors, change }) => (
        <TextRow
          id={field}
          label={label}
          required
          help={help}
          value={draft[field] ?? ""}
          error={errors[field]}
          onChange={(text) => change({ [field]: text })}
        />
      )}
    </VerbDialog>
  );
}

export function ResolveDialog(props: DialogProps) {
  const { t } = useLingui();
  return <TextDialog {...props} verb="resolve" field="answer" label={t`Answer`} help={t`The customer reads this.`} />;
}

export function ReopenDialog(props: DialogProps) {
  const { t } = useLingui();
  return <TextDialog {...props} verb="reopen" field="reason" label={t`Reason`} />;
}

export function CallBackDialog(props: DialogProps) {
  const { t } = useLingui();
  return <TextDialog {...props} verb="call_back" field="note" label={t`What the customer said`} />;
}
