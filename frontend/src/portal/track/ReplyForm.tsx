import { Trans, useLingui } from "@lingui/react/macro";
import type { FormEvent } from "react";
import { FilePicker } from "@/shared/forms/FilePicker";
import type { ChosenFile } from "@/shared/forms/types";
import { useErrors } from "@/shared/forms/use-errors";
import { UploadScope, useUploadCount } from "@/shared/forms/upload-scope";
import { useDraft } from "@/shared/input/draft";
import { useFocusVisit } from "@/shared/ui/focus";
import { problemText } from "@/shared/ui/problem-text";
import { Row } from "../ui/Row";
import { portalUpload } from "../ui/upload";
import { useReply } from "./request";

interface Draft {
  body: string;
  files: ChosenFile[];
}
const empty: Draft = { body: "", files: [] };

export function ReplyForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useLingui();
  const [draft, setDraft, forget] = useDraft<Draft>(`reply.${token}`, empty);
  const { errors, show, check } = useErrors();
  const reply = useReply(token);
  const [uploading, reportUpload] = useUploadCount();

  useFocusVisit("reply", "add");

  function submit(event: FormEvent) {
    event.preventDefault();
    if (show(draft.body.trim() ? {} : { reply: t`Write a few words.` })) return;
    const body = { body: draft.body.trim(), attachments: draft.files.map((file) => file.ticket ?? "") };
    reply.mutate(body, {
      onSuccess: () => {
        forget();
        onDone();
      },
    });
  }

  return (
    <UploadScope value={reportUpload}>
      <form className="card form" noValidate onSubmit={submit}>
        <Row id="reply" label={t`Your message`} error={errors.reply}>
          {({ id, invalid, describedBy }) => (
            <textarea
              id={id}
              className="input"
              rows={4}
              value={draft.body}
              aria-invalid={invalid}
              aria-describedby={describedBy}
              onChange={(event) => {
                setDraft((before) => ({ ...before, body: event.target.value }));
                check("reply", undefined);
              }}
            />
          )}
        </Row>
        <FilePicker
          id="reply-files"
          label={t`Photos or files`}
          files={draft.files}
          onChange={(files) => setDraft((before) => ({ ...before, files }))}
          upload={portalUpload}
        />
        {reply.isError && (
          <p className="error" role="alert">
            {problemText(reply.error)}
          </p>
        )}
        <div className="buttons">
          <button type="button" className="button" onClick={onDone}>
            <Trans>Back</Trans>
          </button>
          <button type="submit" className="button primary" disabled={reply.isPending || uploading}>
            {uploading ? (
              <Trans>A file is on its way…</Trans>
            ) : reply.isPending ? (
              <Trans>Sending…</Trans>
            ) : (
              <Trans>Send</Trans>
            )}
          </button>
        </div>
      </form>
    </UploadScope>
  );
}
