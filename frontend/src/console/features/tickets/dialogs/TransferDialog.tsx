import { useLingui } from "@lingui/react/macro";
import { Input, Select } from "antd";
import { useState } from "react";
import { useDraft } from "@/shared/input/draft";
import { FormRow } from "../../../ui/FormRow";
import { usePeople, useUnits } from "../queries";
import type { DialogProps } from "./Dialogs";
import { VerbDialog } from "./VerbDialog";

interface Draft {
  unit?: number | undefined;
  assignee?: number | undefined;
  reason: string;
}
const initial: Draft = { reason: "" };

export function TransferDialog({ ticket, onClose }: DialogProps) {
  const { t } = useLingui();
  const units = useUnits().data ?? [];
  const people = usePeople().data ?? [];
  const [draft, setDraft, forget] = useDraft(`transfer.${ticket.id}`, initial);
  const [missing, setMissing] = useState<Record<string, string>>({});
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const person = people.find((each) => each.id === draft.assignee);
  const target = person?.name ?? units.find((unit) => unit.id === draft.unit)?.name;

  function read() {
    const lacks: Record<string, string> = {};
    if (!draft.unit && !draft.assignee) lacks.unit = t`Choose an outlet or a person.`;
    if (!draft.reason.trim()) lacks.reason = t`Fill this in.`;
    if (Object.keys(lacks).length > 0) return { missing: lacks };
    const { unit, assignee, reason } = draft;
    return { body: { reason: reason.trim(), ...(unit && { unit }), ...(assignee && { assignee }) } };
  }

  return (
    <VerbDialog
      ticket={ticket}
      verb="transfer"
      read={read}
      missing={missing}
      onMissing={setMissing}
      onDone={forget}
      done={target && t`Transferred to ${target}`}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <FormRow id="unit" label={t`Outlet`} stacked error={errors.unit}>
            {(props) => (
              <Select
                {...props}
                allowClear
                showSearch={{ optionFilterProp: "label" }}
                placeholder={t`Choose`}
                value={draft.unit}
                options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
                onChange={(unit?: number) => change({ unit })}
              />
            )}
          </FormRow>
          <FormRow id="assignee" label={t`Person`} stacked error={errors.assignee}>
            {(props) => (
              <Select
                {...props}
                allowClear
                showSearch={{ optionFilterProp: "label" }}
                placeholder={t`Choose`}
                value={draft.assignee}
                options={people.map((each) => ({ value: each.id, label: nameWithUnit(each) }))}
                onChange={(assignee?: number) => change({ assignee })}
              />
            )}
          </FormRow>
          <FormRow id="reason" label={t`Reason`} required stacked error={errors.reason}>
            {(props) => (
              <Input.TextArea
                {...props}
                autoSize={{ minRows: 2, maxRows: 8 }}
                value={draft.reason}
                onChange={(event) => change({ reason: event.target.value })}
              />
            )}
          </FormRow>
        </>
      )}
    </VerbDialog>
  );
}

/** Same names show their unit; so all do. */
const nameWithUnit = (person: { name: string; unit: { name: string } | null }) =>
  person.unit ? `${person.name} · ${person.unit.name}` : person.name;
