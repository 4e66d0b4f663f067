import { plural } from "@lingui/core/macro";
import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { Modal, Select } from "antd";
import { type FormEvent, type ReactNode, useState } from "react";
import { useErrors } from "@/shared/forms/use-errors";
import { focusOn } from "@/shared/ui/focus";
import type { BulkDialogProps } from "../../../lists/noun";
import { PersonPicker, UnitPicker } from "../../../pickers/RecordPicker";
import { FormRow } from "../../../ui/FormRow";
import { ChoiceRow, TextRow } from "../dialogs/rows";
import { useTags } from "../queries";
import { priorityWords, verbWords } from "../words";

interface FrameProps {
  title: string;
  verb: string;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

const formId = "bulk-form";

function Frame({ title, verb, onSend, onClose, children }: FrameProps) {
  const { t } = useLingui();
  function send(event: FormEvent) {
    event.preventDefault();
    onSend();
  }
  return (
    <Modal
      open
      title={title}
      okText={verb}
      okButtonProps={{ htmlType: "submit", form: formId }}
      cancelText={t`Back`}
      onCancel={onClose}
      afterOpenChange={(open) => open && focusOn(formId)}
      mask={{ closable: false }}
    >
      <form id={formId} noValidate onSubmit={send}>
        {children}
      </form>
    </Modal>
  );
}

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
    <Frame title={title} verb={_(verbWords.transfer)} onSend={send} onClose={onClose}>
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
    </Frame>
  );
}

export function PrioritizeSeveral({ count, onRun, onClose }: BulkDialogProps) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const [priority, setPriority] = useState(2);
  const title = plural(count, { one: "Priority of # ticket", other: "Priority of # tickets" });
  return (
    <Frame
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
    </Frame>
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
    });
  }

  const title = plural(count, { one: "Tag # ticket", other: "Tag # tickets" });
  return (
    <Frame title={title} verb={t({ message: "Add", context: "verb" })} onSend={send} onClose={onClose}>
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
    </Frame>
  );
}
