import { useLingui } from "@lingui/react/macro";
import { FieldsDialog } from "../parts/FieldsDialog";
import { type Definition, publishDraft } from "./queries";

interface Props {
  definition: Definition;
  note: string;
  revision: number;
  /** What follows from it. */
  intro: string;
  onDone: (definition: Definition) => void;
  onClose: () => void;
}

/** The draft goes live, with a note for whoever reads the versions later. */
export function PublishDialog({ definition, note, revision, intro, onDone, onClose }: Props) {
  const { t } = useLingui();
  return (
    <FieldsDialog
      title={t`Publish “${definition.title}”?`}
      verb={t`Publish`}
      intro={intro}
      fields={[{ key: "note", kind: "text", label: t`What has changed`, maxLength: 500 }]}
      initial={{ note }}
      send={(values) => publishDraft(definition.id, values.note.trim(), revision)}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
