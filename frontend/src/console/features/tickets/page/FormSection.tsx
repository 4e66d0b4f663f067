import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "antd";
import { useState } from "react";
import type { Field, FileOut, Ticket } from "@/shared/api/types";
import { asProblem } from "@/shared/api/problem";
import { changedAnswers, checkAnswers, firstErrors, withError } from "@/shared/forms/answers";
import { asText, fieldsOf } from "@/shared/forms/types";
import { useFormat } from "@/shared/format";
import { useDraft } from "@/shared/input/draft";
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
          <Button type="link" size="small" onClick={() => setEditing(true)}>
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
  return <>{asText(value)}</>;
}

function EditForm({ ticket, fields, onClose }: { ticket: Ticket; fields: Field[]; onClose: () => void }) {
  const { t } = useLingui();
  const [answers, setAnswers, forget] = useDraft(`answers.${ticket.id}`, ticket.data);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const edit = useTicketVerb(ticket, "edit");
  const labels = Object.fromEntries(fields.map((field) => [`data.${field.key}`, field.label]));

  function save() {
    const found = checkAnswers(fields, answers);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    edit.mutate(
      { data: changedAnswers(fields, ticket.data, answers) },
      {
        onSuccess: () => {
          forget();
          onClose();
        },
        onError: (error) => setErrors(firstErrors(asProblem(error).fields)),
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
        onChange={(key, value) => setAnswers((before) => ({ ...before, [key]: value }))}
        onCheck={(key, error) => setErrors((before) => withError(before, key, error))}
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
