import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { PersonPicker, UnitPicker } from "../../../pickers/RecordPicker";
import { FormRow } from "../../../ui/FormRow";
import type { DialogProps } from "./Dialogs";
import { TextRow } from "./rows";
import { VerbDialog } from "./VerbDialog";

type Draft = { unit: number | undefined; assignee: number | undefined; reason: string };
const initial: Draft = { unit: undefined, assignee: undefined, reason: "" };

export function TransferDialog(props: DialogProps) {
  const { t } = useLingui();
  const [names, setNames] = useState<Record<string, string | undefined>>({});

  function lacks({ unit, assignee, reason }: Draft) {
    const found: Record<string, string> = {};
    if (!unit && !assignee) found.unit = t`Choose an outlet or a person.`;
    if (!reason.trim()) found.reason = t`Fill this in.`;
    return found;
  }

  /** Whoever it went to, the person before the outlet; a draft from earlier only knows their numbers. */
  function done({ unit, assignee }: Draft) {
    const target = names[assignee ? `person-${assignee}` : `unit-${unit}`];
    return target && t`Transferred to ${target}`;
  }

  return (
    <VerbDialog {...props} verb="transfer" initial={initial} lacks={lacks} done={done}>
      {({ draft, errors, change }) => (
        <>
          <FormRow id="unit" label={t`Outlet`} stacked error={errors.unit}>
            {(row) => (
              <UnitPicker
                {...row}
                value={draft.unit}
                onChange={(unit, choice) => {
                  setNames({ ...names, [`unit-${unit}`]: choice?.label });
                  change({ unit });
                }}
              />
            )}
          </FormRow>
          <FormRow id="assignee" label={t`Person`} stacked error={errors.assignee}>
            {(row) => (
              <PersonPicker
                {...row}
                value={draft.assignee}
                onChange={(assignee, choice) => {
                  setNames({ ...names, [`person-${assignee}`]: choice?.label });
                  // Choosing a person is enough: the line under the outlet no longer holds.
                  change({ assignee, unit: draft.unit });
                }}
              />
            )}
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
