import { Trans, useLingui } from "@lingui/react/macro";
import { App, Segmented } from "antd";
import { lazy, Suspense, useRef, useState } from "react";
import type { Ticket } from "@/shared/api/types";
import { api, unwrap } from "@/shared/api/client";
import { asProblem } from "@/shared/api/problem";
import { FilePicker } from "@/shared/forms/FilePicker";
import type { ChosenFile } from "@/shared/forms/types";
import { UploadScope, useUploadCount } from "@/shared/forms/upload-scope";
import { useTyping } from "@/shared/live/typing";
import { problemText } from "@/shared/ui/problem-text";
import { picturesIn } from "@/shared/ui/RichText";
import type { EditorHandle } from "../../../editor/Editor";
import type { Offered } from "../../../editor/Menu";
import { mentionedIn } from "../../../editor/mentioned";
import { consoleUpload } from "../../../forms/upload";
import { useTicketVerb } from "../actions";
import { useMessages } from "../queries";
import { Copies } from "./Copies";
import { CopyForCustomer } from "./CopyForCustomer";
import { Outdated, useUnread } from "./Outdated";
import { SendButtons } from "./SendButtons";
import { primaryOf } from "./verbs";
import { useKeptDraft } from "./use-kept-draft";
import { type Copied, type Draft, isBlank, type Mode, usualCopies, wrongIn } from "./writing";

const Editor = lazy(() => import("../../../editor/Editor"));
const nobody: Copied = { cc: [], bcc: [] };
const isPicture = (name: string) => /\.(png|jpe?g|gif|webp|heic)$/i.test(name);

interface Props {
  mode: Mode;
  ticket: Ticket;
  /** The editor is there. */
  onReady: (editor: EditorHandle) => void;
}

export function Writer({ mode, ticket, onReady }: Props) {
  const { draft, setDraft, forget, isReady } = useKeptDraft(ticket.id, mode);
  const [round, setRound] = useState(0);
  const handle = useRef<EditorHandle | null>(null);
  const sayTyping = useTyping(`ticket:${ticket.id}`);
  const [uploading, reportUpload] = useUploadCount();
  const pasted = useRef(new Set<string>());
  const take = useRef<(files: Iterable<File>) => void>(() => undefined);
  const unread = useUnread(ticket.id, draft.seen);
  const words = useWords(mode);
  const sending = useSending(ticket, mode, () => {
    forget();
    setRound((before) => before + 1);
  });
  const isPublic = mode !== "note";
  const usual = usualCopies(useMessages(ticket.id).data);
  const copied = mode === "reply" && ticket.contact?.email ? (draft.copied ?? usual) : nobody;
  const isBusy = sending.isPending || uploading;

  function send(then: "" | "pend" | "resolve" = "", seen = draft.seen) {
    if (isBlank(draft)) return handle.current?.focus();
    if (isBusy) return;
    const wrong = wrongIn(copied);
    if (wrong) return document.getElementById(wrong)?.focus();
    if (mode === "reply" && unread.length > 0 && seen === draft.seen) return document.getElementById("read")?.focus();
    sending.send({ ...draft, seen, copied }, then);
  }

  function onFiles(files: ChosenFile[]) {
    const inText = picturesIn(draft.html);
    const known = new Set(draft.files.map((file) => file.id));
    for (const file of files)
      if (!known.has(file.id) && pasted.current.delete(file.name)) handle.current?.insertPicture(file);
    setDraft((before) => ({ ...before, files: [...before.files.filter((file) => inText.has(file.id)), ...files] }));
  }

  const inText = picturesIn(draft.html);
  const listed = draft.files.filter((file) => !inText.has(file.id));
  return (
    <>
      {mode === "reply" && <Outdated unread={unread} onRead={(seen) => setDraft((before) => ({ ...before, seen }))} />}
      {mode === "reply" && ticket.contact?.email && (
        <Copies value={copied} onChange={(next) => setDraft((before) => ({ ...before, copied: next }))} />
      )}
      {mode === "log" && <Way value={draft.channel} onChange={(channel) => setDraft({ ...draft, channel })} />}
      <Suspense fallback={<div className="editor-waits" />}>
        {isReady && (
          <Editor
            key={round}
            id="composer"
            label={words.label}
            placeholder={words.placeholder}
            initial={draft.html}
            isInvalid={Boolean(sending.error)}
            people={isPublic ? undefined : offerPeople}
            said={isPublic ? (typed) => offerScripts(ticket.id, typed) : undefined}
            onReady={(ready) => {
              handle.current = ready;
              if (ready) onReady(ready);
            }}
            onChange={(html) => {
              if (html) sayTyping();
              setDraft((before) => ({ ...before, html, seen: before.html ? before.seen : unread.latest }));
            }}
            onSend={() => send()}
            onFiles={(files) => {
              for (const file of files) if (isPicture(file.name)) pasted.current.add(file.name);
              take.current(files);
            }}
          />
        )}
      </Suspense>
      {sending.error && asProblem(sending.error).code !== "outdated" && (
        <p className="error-text small" role="alert">
          {problemText(sending.error)}
        </p>
      )}
      <div className="composer-foot">
        <UploadScope value={reportUpload}>
          <FilePicker
            id={`${mode}-files`}
            label={words.files}
            files={listed}
            onChange={onFiles}
            upload={consoleUpload}
            onReady={(ready) => {
              take.current = ready;
            }}
          />
        </UploadScope>
        {isPublic && <CopyForCustomer ticket={ticket} />}
        <SendButtons
          mode={mode}
          isPrimary={primaryOf(ticket) === "send"}
          isSending={isBusy}
          ticket={ticket}
          onSend={send}
        />
      </div>
    </>
  );
}

function useWords(mode: Mode) {
  const { t } = useLingui();
  const label = { reply: t`Reply to customer`, note: t`Internal note`, log: t`Log a conversation` }[mode];
  const placeholder = {
    reply: t`Write to the customer; / offers scripts`,
    note: t`Only colleagues see this; @ names one of them`,
    log: t`What was said; the customer reads it, too`,
  }[mode];
  return { label, placeholder, files: t`Photos or files` };
}

/** Sends a reply, a note or what is logged, each by its own verb. */
function useSending(ticket: Ticket, mode: Mode, onSent: () => void) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const reply = useTicketVerb(ticket, "reply");
  const note = useTicketVerb(ticket, "note");
  const log = useTicketVerb(ticket, "log");
  const act = { reply, note, log }[mode];
  const said = { reply: t`Reply sent`, note: t`Note added`, log: t`Conversation logged` }[mode];

  function send(
    { html, files, channel, seen, copied }: Omit<Draft, "copied"> & { copied: Copied },
    then: "" | "pend" | "resolve",
  ) {
    const words = { html, attachments: files.map((file) => file.id) };
    const done = {
      onSuccess: () => {
        onSent();
        void message.success(said);
      },
    };
    if (mode === "reply") reply.mutate({ ...words, ...copied, then, seen }, done);
    else if (mode === "note") note.mutate({ ...words, mentions: mentionedIn(html) }, done);
    else log.mutate({ ...words, then, channel }, done);
  }
  return { send, isPending: act.isPending, error: act.error };
}

/** Where it was said. */
function Way({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useLingui();
  return (
    <div className="composer-way">
      <span className="small muted">
        <Trans>By way of</Trans>
      </span>
      <Segmented
        size="small"
        aria-label={t`Where it was said`}
        value={value}
        options={[
          { value: "phone", label: t({ message: "Phone", context: "channel" }) },
          { value: "wechat", label: t({ message: "WeChat", context: "channel" }) },
          { value: "in_person", label: t({ message: "In person", context: "channel" }) },
          { value: "other", label: t({ message: "Other", context: "channel" }) },
        ]}
        onChange={onChange}
      />
    </div>
  );
}

async function offerPeople(typed: string): Promise<Offered[]> {
  const found = await unwrap(api.GET("/api/v1/choices", { params: { query: { of: "user", q: typed } } }));
  return found.items.slice(0, 8).map(({ value, label, detail }) => ({ id: value, label, detail }));
}

async function offerScripts(ticket: number, typed: string): Promise<Offered[]> {
  const found = await unwrap(
    api.GET("/api/v1/tickets/{ticket_id}/scripts", {
      params: { path: { ticket_id: ticket }, query: { q: typed } },
    }),
  );
  return found.slice(0, 12).map(({ id, title, body, html }) => ({
    id,
    label: title,
    detail: body.slice(0, 60),
    html: html || asParagraphs(body),
  }));
}

const asParagraphs = (text: string) => {
  const holder = document.createElement("p");
  return text
    .split("\n")
    .map((line) => {
      holder.textContent = line;
      return holder.outerHTML;
    })
    .join("");
};
