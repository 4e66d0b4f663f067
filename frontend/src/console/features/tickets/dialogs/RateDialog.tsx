import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { scoreWords } from "../words";
import type { DialogProps } from "./Dialogs";
import { ChoiceRow, TextRow } from "./rows";
import { VerbDialog } from "./VerbDialog";

const initial = { score: 0, comment: "" };

/** What a customer says on the phone about the service: who has no link of their own can be asked. */
export function RateDialog(props: DialogProps) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const options = [5, 4, 3, 2, 1].map((value) => ({ value, label: _(scoreWords[value]!) }));
  return (
    <VerbDialog
      {...props}
      verb="rate"
      initial={initial}
      lacks={({ score }): Record<string, string> => (score ? {} : { score: t`Choose one.` })}
    >
      {({ draft, errors, change }) => (
        <>
          <ChoiceRow
            id="score"
            label={t`The customer is`}
            required
            value={draft.score}
            options={options}
            error={errors.score}
            onChange={(score) => change({ score })}
          />
          <TextRow
            id="comment"
            label={t`What the customer said`}
            value={draft.comment}
            error={errors.comment}
            onChange={(comment) => change({ comment })}
          />
        </>
      )}
    </VerbDialog>
  );
}
