import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "antd";
import { useState } from "react";
import type { Field, FileOut, Ticket } from "@/shared/api/types";
import { changedAnswers, checkAnswers } from "@/shared/forms/answers";
import { asText, fieldsOf } from "@/shared/forms/types";
import { useErrors } from "@/shared/forms/use-errors";
import { useFormat } from "@/shared/format";
import { useDraft } from "@/shared/input/draft";
import { useFocusVisit } from "@/shared/ui/focus";
import { FormFields } from "../../../forms/FormFields";
import { ErrorSummary } from "../../../ui/ErrorSummary";
import { FileList } from "../../../ui/FileList";
import { useTicketVerb } from "../actions";
import { Fact, Section } from "./Section";
import { may } from "./verbs";

/** The answers of the type's form; one click makes them a form again. */
export function FormSection({ ticket }: { ticket: Ticket }) {
  const [editing, setEditing] = useState(false);
  const fields = fieldsOf(ticket.form);
  if (fields.length === 0) return null;
  return (
    <Section
      title={<Trans>Answers</Trans>}
      action={
        may(ticket, "edit") &&
        !editing && (
          <Button id="edit-answers" type="link" size="small" onClick={() => setEditing(true)}>
            <Trans>Edit</Trans>
          </Button>
        )
      }
    >
      {editing ? (
        <EditForm ticket={ticket} fields={fields} onClose={() => setEditing(false)} />
      ) : (
        <dl>
          {fields.map((field) => (
            <Fact key={field.key} label={field.label}>
              <Answer field={field} value={ticket.data[field.key]} />
            </Fact>
          ))}
        </dl>
      )}
    </Section>
  );
}

function Answer({ field, value }: { field: Field; value: unknown }) {
  const format = useFormat();
  if (value === undefined || value === null || value === "") return <>{format.unknown}</>;
  if (field.type === "select")
    return <>{field.options?.find((option) => option.value === value)?.label ?? asText(value)}</>;
  if (field.type === "date" && typeof value === "string") return <>{format.date(value)}</>;
  if (field.type === "number") return <>{format.decimal(asText(value))}</>;
  if (field.type === "attachment") return <FileList files={Array.isArray(value) ? (value as FileOut[]) : []} />;
  // The whole of a long answer stands at the beginning of the conversation.
  if (field.type === "long_text") return <span className="long-answer">{asText(value)}</span>;
  return <>{asText(value)}</>;
}

function EditForm({ ticket, fields, onClose }: { ticket: Ticket; fields: Field[]; onClose: () => void }) {
  const { t } = useLingui();
  // What the form begins with; the ticket may be read again while it is open.
  const [start] = useState(ticket.data);
  const [answers, setAnswers, forget] = useDraft(`answers.${ticket.id}`, start);
  const { errors, show, refuse, check } = useErrors();
  const edit = useTicketVerb(ticket, "edit");
  useFocusVisit(fields[0] && `data.${fields[0].key}`, "edit-answers");
  const labels = Object.fromEntries(fields.map((field) => [`data.${field.key}`, field.label]));

  function save() {
    if (show(checkAnswers(fields, answers))) return;
    edit.mutate(
      { data: changedAnswers(fields, ticket.data, answers) },
      {
        onSuccess: () => {
          forget();
          onClose();
        },
        onError: refuse,
      },
    );
  }

  return (
    <>
      <ErrorSummary errors={errors} labels={labels} problem={edit.error} />
      <FormFields
        fields={fields}
        answers={answers}
        errors={errors}
        stacked
        onChange={(key, value) => {
          setAnswers((before) => ({ ...before, [key]: value }));
          check(`data.${key}`, undefined);
        }}
        onCheck={check}
      />
      <div className="form-buttons">
        <Button loading={edit.isPending} onClick={save}>
          <Trans>Save</Trans>
        </Button>
        <Button
          type="text"
          aria-label={t`Back without saving`}
          onClick={() => {
            forget();
            onClose();
          }}
        >
          <Trans>Back</Trans>
        </Button>
      </div>
    </>
  );
}
