import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useEffect } from "react";
import { refusesWhole } from "@/shared/api/problem";
import type { Field, TicketType } from "@/shared/api/types";
import { asksForFiles, asksForStory, checkAnswer } from "@/shared/forms/answers";
import { FilePicker } from "@/shared/forms/FilePicker";
import { portalFields } from "@/shared/forms/registry";
import { fieldsOf } from "@/shared/forms/types";
import { UploadScope, useUploadCount } from "@/shared/forms/upload-scope";
import { useErrors } from "@/shared/forms/use-errors";
import { useDraft } from "@/shared/input/draft";
import { problemText } from "@/shared/ui/problem-text";
import { useEntry, usePortalTypes } from "../app/types";
import { prepareProof } from "../proof/proof";
import { portalUpload } from "../ui/upload";
import { Row } from "../ui/Row";
import { checkRequest } from "./check";
import { Consent } from "./Consent";
import { Contact } from "./Contact";
import { emptyRequest } from "./draft";
import { useSendRequest } from "./use-send";

export function RequestForm({ type }: { type: TicketType }) {
  const { t } = useLingui();
  const fields = fieldsOf(type.form);
  const [draft, setDraft, forget] = useDraft(`request.${type.key}`, emptyRequest);
  const { errors, show, refuse, check, calm } = useErrors();
  const { code } = useEntry();
  const policy = usePortalTypes().data?.brand.policy;
  const send = useSendRequest(type, { entry: code, policy }, forget);
  const [uploading, reportUpload] = useUploadCount();

  useEffect(prepareProof, []);

  const change = (part: Partial<typeof draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    calm((key) => key in part);
  };
  const changeConsent = (agreed: boolean) => {
    change({ agreed });
    check("policy", undefined);
  };
  // A field left empty is judged only when the form is sent.
  const checkLeft = (field: Field) => {
    const answer = draft.answers[field.key];
    if (answer !== undefined && answer !== "") check(`data.${field.key}`, checkAnswer(field, answer));
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!show(checkRequest(fields, draft, Boolean(policy)))) send.mutate(draft, { onError: refuse });
  }

  const wrong = Object.keys(errors).length;
  return (
    <UploadScope value={reportUpload}>
      <form className="card form" noValidate onSubmit={submit}>
        {fields.map((field) => {
          const Input = portalFields[field.type];
          const key = `data.${field.key}`;
          if (!Input) return null;
          return (
            <Row
              key={field.key}
              id={key}
              label={field.label}
              required={field.required}
              help={field.help}
              error={errors[key]}
            >
              {(props) => (
                <Input
                  {...props}
                  field={field}
                  value={draft.answers[field.key]}
                  onChange={(value) => {
                    setDraft((before) => ({ ...before, answers: { ...before.answers, [field.key]: value } }));
                    check(key, undefined);
                  }}
                  onLeave={() => checkLeft(field)}
                  upload={portalUpload}
                />
              )}
            </Row>
          );
        })}
        {!asksForStory(fields) && (
          <Row id="message" label={t`What happened?`} required error={errors.message}>
            {({ id, invalid, describedBy }) => (
              <textarea
                id={id}
                className="input"
                rows={4}
                value={draft.message}
                required
                aria-invalid={invalid}
                aria-describedby={describedBy}
                onChange={(event) => change({ message: event.target.value })}
              />
            )}
          </Row>
        )}
        {!asksForFiles(fields) && (
          <Row
            id="attachments"
            label={t`Photos or files`}
            help={t`A photo of the problem or of the type plate helps us most.`}
            error={errors.attachments}
          >
            {({ id, describedBy }) => (
              <FilePicker
                id={id}
                label={t`Photos or files`}
                files={draft.files}
                describedBy={describedBy}
                onChange={(files) => {
                  change({ files });
                  check("attachments", undefined);
                }}
                upload={portalUpload}
              />
            )}
          </Row>
        )}
        <Contact draft={draft} errors={errors} change={change} check={check} />
        {policy && <Consent agreed={draft.agreed} error={errors.policy} onChange={changeConsent} />}
        {wrong > 0 && (
          <p className="error summary" role="alert">
            <Plural value={wrong} one="# place needs a change" other="# places need a change" />
          </p>
        )}
        {wrong === 0 && refusesWhole(send.error) && (
          <p className="error summary" role="alert">
            {problemText(send.error)}
          </p>
        )}
        <button type="submit" className="button primary" disabled={send.isPending || uploading}>
          {uploading ? (
            <Trans>A file is on its way…</Trans>
          ) : send.isPending ? (
            <Trans>Sending…</Trans>
          ) : (
            <Trans>Send request</Trans>
          )}
        </button>
      </form>
    </UploadScope>
  );
}
