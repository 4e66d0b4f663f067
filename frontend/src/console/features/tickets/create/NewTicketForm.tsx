import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Input, Select } from "antd";
import { type FormEvent, useEffect } from "react";
import type { TicketCreated, TicketType } from "@/shared/api/types";
import { asksForFiles, asksForStory, checkAnswers } from "@/shared/forms/answers";
import { checkEmail, checkPhone } from "@/shared/forms/contact";
import { FilePicker } from "@/shared/forms/FilePicker";
import { fieldsOf } from "@/shared/forms/types";
import { UploadScope, useUploadCount } from "@/shared/forms/upload-scope";
import { useErrors } from "@/shared/forms/use-errors";
import { useDraft } from "@/shared/input/draft";
import { FormFields } from "../../../forms/FormFields";
import { consoleUpload } from "../../../forms/upload";
import { sendByKey } from "../dialogs/rows";
import { ErrorSummary } from "../../../ui/ErrorSummary";
import { FormRow } from "../../../ui/FormRow";
import { priorityWords } from "../words";
import { ContactRows } from "./ContactRows";
import { CallerRow } from "./CallerRow";
import { bodyOf, type Caller, type Origin, type TicketDraft, useCreateTicket } from "./create";
import { useRowLabels } from "./labels";

interface Props {
  types: TicketType[];
  origin: Origin;
  /** What it begins with, and under which key it is kept until it is sent. */
  initial: TicketDraft;
  place: string;
  /** Who was found, for those who show what they asked before. */
  onCaller: (caller: Caller | null) => void;
  onCreated: (ticket: TicketCreated) => void;
}

export function NewTicketForm({ types, origin, initial, place, onCaller, onCreated }: Props) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const [stored, setDraft, forget] = useDraft(place, initial);
  const { errors, show, refuse, check, calm } = useErrors();
  const create = useCreateTicket((ticket) => {
    forget();
    onCreated(ticket);
  });
  const [uploading, reportUpload] = useUploadCount();
  // A first type is chosen for the person, and a type that no longer exists is not kept.
  const type = types.find((each) => each.key === stored.type) ?? types[0];
  const draft = { ...stored, type: type?.key ?? "" };
  const fields = fieldsOf(type?.form);
  const labels = useRowLabels(fields);
  const change = (part: Partial<TicketDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    // Another type asks other questions: what was wrong with the former ones is over.
    calm((key) => key.replace("contact.", "") in part || (Boolean(part.type) && key.startsWith("data.")));
  };

  const { caller } = draft;
  useEffect(() => onCaller(caller), [caller, onCaller]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const found = checkAnswers(fields, draft.answers);
    const phone = checkPhone(draft.phone);
    const email = checkEmail(draft.email);
    if (!draft.subject.trim()) found.subject = t`Fill this in.`;
    if (!draft.caller) {
      if (!draft.name.trim()) found["contact.name"] = t`Fill this in.`;
      if (phone) found["contact.phone"] = phone;
      if (email) found["contact.email"] = email;
    }
    if (!show(found)) create.mutate(bodyOf(draft, fields, origin), { onError: refuse });
  }

  return (
    <UploadScope value={reportUpload}>
      <form className="form-page" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} labels={labels} problem={create.error} />
        <CallerRow caller={caller} change={change} />
        {!caller && <ContactRows draft={draft} errors={errors} labels={labels} change={change} check={check} />}
        <FormRow id="type" label={labels.type} required error={errors.type} help={type?.description}>
          {(props) => (
            <Select
              {...props}
              value={draft.type || undefined}
              options={types.map((each) => ({ value: each.key, label: each.title }))}
              onChange={(key) => change({ type: key })}
            />
          )}
        </FormRow>
        <FormRow id="subject" label={labels.subject} required error={errors.subject}>
          {(props) => (
            <Input {...props} value={draft.subject} onChange={(event) => change({ subject: event.target.value })} />
          )}
        </FormRow>
        <FormFields
          fields={fields}
          answers={draft.answers}
          errors={errors}
          onChange={(key, value) => {
            setDraft((before) => ({ ...before, answers: { ...before.answers, [key]: value } }));
            check(`data.${key}`, undefined);
          }}
          onCheck={check}
        />
        {!asksForStory(fields) && (
          <FormRow id="message" label={labels.message} error={errors.message}>
            {(props) => (
              <Input.TextArea
                {...props}
                autoSize={{ minRows: 4, maxRows: 16 }}
                value={draft.message}
                onChange={(event) => change({ message: event.target.value })}
                onKeyDown={sendByKey}
              />
            )}
          </FormRow>
        )}
        {!asksForFiles(fields) && (
          <FormRow id="attachments" label={labels.attachments} error={errors.attachments}>
            {() => (
              <FilePicker
                id="attachments"
                label={labels.attachments ?? ""}
                files={draft.files}
                onChange={(files) => {
                  change({ files });
                  check("attachments", undefined);
                }}
                upload={consoleUpload}
              />
            )}
          </FormRow>
        )}
        <FormRow id="priority" label={labels.priority} error={errors.priority}>
          {(props) => (
            <Select
              {...props}
              value={draft.priority ?? type?.priority}
              options={Object.entries(priorityWords).map(([value, word]) => ({ value: Number(value), label: _(word) }))}
              onChange={(priority) => change({ priority })}
            />
          )}
        </FormRow>
        <div className="form-buttons">
          <Button type="primary" htmlType="submit" loading={create.isPending || uploading}>
            <Trans>Create ticket</Trans>
          </Button>
        </div>
      </form>
    </UploadScope>
  );
}
