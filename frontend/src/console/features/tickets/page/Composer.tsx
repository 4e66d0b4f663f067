import { Trans, useLingui } from "@lingui/react/macro";
import { App, Input } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { type KeyboardEvent, useRef } from "react";
import type { Ticket } from "@/shared/api/types";
import { FilePicker } from "@/shared/forms/FilePicker";
import type { ChosenFile } from "@/shared/forms/types";
import { useTyping } from "@/shared/live/typing";
import { isComposing } from "@/shared/input/composition";
import { UploadScope, useUploadCount } from "@/shared/forms/upload-scope";
import { useDraft } from "@/shared/input/draft";
import { problemText } from "@/shared/ui/problem-text";
import { consoleUpload } from "../../../forms/upload";
import { useShortcut } from "../../../ui/shortcuts";
import { useTicketVerb } from "../actions";
import { SendButtons } from "./SendButtons";
import { may, primaryOf } from "./verbs";

type Mode = "reply" | "note";
interface Draft {
  body: string;
  files: ChosenFile[];
}
const empty: Draft = { body: "", files: [] };

export function Composer({ ticket }: { ticket: Ticket }) {
  const { t } = useLingui();
  const mayReply = may(ticket, "reply");
  const mayNote = may(ticket, "note");
  const [chosen, setMode] = useDraft<Mode>(`mode.${ticket.id}`, "reply");
  const mode: Mode = mayReply && (chosen === "reply" || !mayNote) ? "reply" : "note";

  const open = (next: Mode) => {
    setMode(next);
    requestAnimationFrame(() => document.getElementById("composer")?.focus());
  };
  useShortcut("r", () => open("reply"), mayReply);
  useShortcut("n", () => open("note"), mayNote);

  if (!mayReply && !mayNote) return null;
  return (
    <div className={`composer ${mode}`}>
      <div className="composer-tabs" role="tablist" aria-label={t`What to write`}>
        {mayReply && (
          <button type="button" role="tab" aria-selected={mode === "reply"} onClick={() => open("reply")}>
            <Trans>Reply to customer</Trans>
          </button>
        )}
        {mayNote && (
          <button type="button" role="tab" aria-selected={mode === "note"} onClick={() => open("note")}>
            <Trans>Internal note</Trans>
          </button>
        )}
      </div>
      <Writer key={mode} mode={mode} ticket={ticket} />
    </div>
  );
}

function Writer({ mode, ticket }: { mode: Mode; ticket: Ticket }) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const [draft, setDraft, forget] = useDraft(`${mode}.${ticket.id}`, empty);
  const area = useRef<TextAreaRef>(null);
  const reply = useTicketVerb(ticket, "reply");
  const note = useTicketVerb(ticket, "note");
  const isReply = mode === "reply";
  const sayTyping = useTyping(`ticket:${ticket.id}`);
  const [uploading, reportUpload] = useUploadCount();
  const sending = reply.isPending || note.isPending || uploading;

  function send(then: "" | "pend" | "resolve" = "") {
    if (!draft.body.trim()) return area.current?.focus();
    if (sending) return;
    const body = { body: draft.body.trim(), attachments: draft.files.map((file) => file.id) };
    const done = {
      onSuccess: () => {
        forget();
        void message.success(isReply ? t`Reply sent` : t`Note added`);
      },
    };
    if (isReply) reply.mutate({ ...body, then }, done);
    else note.mutate(body, done);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
    if (event.key === "Escape") area.current?.blur();
  }

  const failure = reply.error ?? note.error;
  return (
    <>
      <Input.TextArea
        ref={area}
        id="composer"
        variant="borderless"
        autoSize={{ minRows: 2, maxRows: 12 }}
        value={draft.body}
        aria-label={isReply ? t`Reply to customer` : t`Internal note`}
        placeholder={isReply ? t`Write to the customer` : t`Only colleagues see this`}
        onChange={(event) => {
          sayTyping();
          setDraft((before) => ({ ...before, body: event.target.value }));
        }}
        onKeyDown={onKeyDown}
      />
      {failure && (
        <p className="error-text small" role="alert">
          {problemText(failure)}
        </p>
      )}
      <div className="composer-foot">
        <UploadScope value={reportUpload}>
          <FilePicker
            id={`${mode}-files`}
            label={t`Photos or files`}
            files={draft.files}
            onChange={(files) => setDraft((before) => ({ ...before, files }))}
            upload={consoleUpload}
          />
        </UploadScope>
        <SendButtons
          isReply={isReply}
          isPrimary={primaryOf(ticket) === "send"}
          isSending={sending}
          ticket={ticket}
          onSend={send}
        />
      </div>
    </>
  );
}
