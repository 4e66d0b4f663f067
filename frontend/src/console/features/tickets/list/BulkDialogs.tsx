import { plural } from "@lingui/core/macro";
import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { Select } from "antd";
import { useState } from "react";
import { useErrors } from "@/shared/forms/use-errors";
import type { BulkDialogProps } from "../../../lists/noun";
import { PersonPicker, UnitPicker } from "../../../pickers/RecordPicker";
import { FormDialog } from "../../../ui/FormDialog";
import { FormRow } from "../../../ui/FormRow";
import { ChoiceRow, TextRow } from "../dialogs/rows";
import { useTags } from "../queries";
import { priorityWords, verbWords } from "../words";

export function TransferSeveral({ count, onRun, onClose }: BulkDialogProps) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const [unit, setUnit] = useState<number>();
  const [assignee, setAssignee] = useState<number>();
  const [reason, setReason] = useState("");
  const { errors, show, calm } = useErrors();

  function send() {
    const lacks: Record<string, string> = {};
    if (!unit && !assignee) lacks.unit = t`Choose an outlet or a person.`;
    if (!reason.trim()) lacks.reason = t`Fill this in.`;
    if (!show(lacks)) onRun({ ...(unit && { unit }), ...(assignee && { assignee }), reason: reason.trim() });
  }

  const title = plural(count, { one: "Transfer # ticket", other: "Transfer # tickets" });
  return (
    <FormDialog title={title} verb={_(verbWords.transfer)} onSend={send} onClose={onClose}>
      <FormRow id="unit" label={t`Outlet`} stacked error={errors.unit}>
        {(row) => (
          <UnitPicker {...row} value={unit} onChange={(value) => (setUnit(value), calm((key) => key === "unit"))} />
        )}
      </FormRow>
      <FormRow id="assignee" label={t`Person`} stacked error={errors.assignee}>
        {(row) => (
          <PersonPicker
            {...row}
            value={assignee}
            onChange={(value) => (setAssignee(value), calm((key) => key === "unit"))}
          />
        )}
      </FormRow>
      <TextRow
        id="reason"
        label={t`Reason`}
        required
        value={reason}
        error={errors.reason}
        onChange={(value) => {
          setReason(value);
          calm((key) => key === "reason");
        }}
      />
    </FormDialog>
  );
}

export function PrioritizeSeveral({ count, onRun, onClose }: BulkDialogProps) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const [priority, setPriority] = useState(2);
  const title = plural(count, { one: "Priority of # ticket", other: "Priority of # tickets" });
  return (
    <FormDialog
      title={title}
      verb={t({ message: "Set", context: "verb" })}
      onSend={() => onRun({ priority })}
      onClose={onClose}
    >
      <ChoiceRow
        id="priority"
        label={t`Priority`}
        value={priority}
        error={undefined}
        options={Object.entries(priorityWords).map(([value, word]) => ({ value: Number(value), label: _(word) }))}
        onChange={setPriority}
      />
    </FormDialog>
  );
}

export function TagSeveral({ count, onRun, onClose }: BulkDialogProps) {
  const { t } = useLingui();
  const known = useTags().data ?? [];
  const [tags, setTags] = useState<string[]>([]);
  const { errors, show, calm } = useErrors();

  function send() {
    if (show(tags.length > 0 ? {} : { tags: t`Choose a tag or write a new one.` })) return;
    // A ticket's tags are changed as a whole: each keeps those that it has.
    onRun({
      from: "tags",
      make: (before) => ({ tags: [...new Set([...((before as string[] | null) ?? []), ...tags])].toSorted() }),
      back: (before) => ({ tags: (before as string[] | null) ?? [] }),
    });
  }

  const title = plural(count, { one: "Tag # ticket", other: "Tag # tickets" });
  return (
    <FormDialog title={title} verb={t({ message: "Add", context: "verb" })} onSend={send} onClose={onClose}>
      <FormRow id="tags" label={t`Tags`} required stacked error={errors.tags}>
        {(row) => (
          <Select
            {...row}
            mode="tags"
            style={{ width: "100%" }}
            placeholder={t`Add a tag`}
            value={tags}
            options={known.map((tag) => ({ value: tag.name, label: tag.name }))}
            onChange={(value: string[]) => {
              setTags(value);
              calm(() => true);
            }}
          />
        )}
      </FormRow>
    </FormDialog>
  );
}
