import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { pendingWords } from "../words";
import type { DialogProps } from "./Dialogs";
import { ChoiceRow, TextRow } from "./rows";
import { VerbDialog } from "./VerbDialog";

const initial = { reason: "", note: "" };

export function PendDialog(props: DialogProps) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const options = Object.entries(pendingWords).map(([value, word]) => ({ value, label: _(word) }));
  return (
    <VerbDialog
      {...props}
      verb="pend"
      initial={initial}
      lacks={({ reason }): Record<string, string> => (reason ? {} : { reason: t`Choose one.` })}
    >
      {({ draft, errors, change }) => (
        <>
          <ChoiceRow
            id="reason"
            label={t`Waiting for`}
            required
            value={draft.reason}
            options={options}
            error={errors.reason}
            onChange={(reason) => change({ reason })}
          />
          <TextRow
            id="note"
            label={t`Note`}
            help={t`Only colleagues see this`}
            value={draft.note}
            error={errors.note}
            onChange={(note) => change({ note })}
          />
        </>
      )}
    </VerbDialog>
  );
}
