import { useLingui } from "@lingui/react/macro";
import { UnitPicker } from "../../../pickers/RecordPicker";
import { FormRow } from "../../../ui/FormRow";
import type { DialogProps } from "./Dialogs";
import { TextRow } from "./rows";
import { VerbDialog } from "./VerbDialog";

type Draft = { unit: number | undefined; reason: string };
const initial: Draft = { unit: undefined, reason: "" };

export const EscalateDialog = (props: DialogProps) => <LevelDialog {...props} verb="escalate" step={1} />;
export const DeescalateDialog = (props: DialogProps) => <LevelDialog {...props} verb="deescalate" step={-1} />;

/** A level up or down, with the reason; to another unit where the experts sit elsewhere. */
function LevelDialog({ step, ...props }: DialogProps & { verb: "escalate" | "deescalate"; step: number }) {
  const { t } = useLingui();
  const level = props.ticket.level + step;
  return (
    <VerbDialog
      {...props}
      initial={initial}
      lacks={({ reason }): Record<string, string> => (reason.trim() ? {} : { reason: t`Fill this in.` })}
      done={() => t`The ticket is on L${level} now`}
    >
      {({ draft, errors, change }) => (
        <>
          <FormRow
            id="unit"
            label={t`Outlet`}
            stacked
            error={errors.unit}
            help={t`Without one the ticket stays where it is.`}
          >
            {(row) => <UnitPicker {...row} value={draft.unit} onChange={(unit) => change({ unit })} />}
          </FormRow>
          <TextRow
            id="reason"
            label={t`Reason`}
            required
            value={draft.reason}
            error={errors.reason}
            onChange={(reason) => change({ reason })}
          />
        </>
      )}
    </VerbDialog>
  );
}
