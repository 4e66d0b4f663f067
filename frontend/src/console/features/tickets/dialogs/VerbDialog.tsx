import { useLingui } from "@lingui/react";
import { App } from "antd";
import type { ReactNode } from "react";
import { useErrors } from "@/shared/forms/use-errors";
import { useDraft } from "@/shared/input/draft";
import { FormDialog } from "../../../ui/FormDialog";
import { useTicketVerb, type Verbs } from "../actions";
import { doneWords, verbWords } from "../words";
import type { DialogProps, OpenDialog } from "./Dialogs";

/** What a dialog holds while it is open: the verb's body, with all its fields. */
type Draft = Record<string, string | number | undefined>;

interface Props<D extends Draft> extends DialogProps {
  verb: OpenDialog;
  /** Every field, empty; the same object at each rendering. */
  initial: D;
  /** What is missing, as sentences by field. */
  lacks: (draft: D) => Record<string, string>;
  /** What is now true, when that says more than the verb. */
  done?: (draft: D) => string | undefined;
  children: (form: { draft: D; errors: Record<string, string>; change: (part: Partial<D>) => void }) => ReactNode;
}

/** The button repeats the verb of the one that opened the dialog; the other is 返回. */
export function VerbDialog<D extends Draft>({ ticket, verb, initial, lacks, done, onClose, children }: Props<D>) {
  const { _ } = useLingui();
  const { message } = App.useApp();
  const [draft, setDraft, forget] = useDraft(`dialog.${verb}.${ticket.id}`, initial);
  const { errors, show, refuse, calm } = useErrors();
  const act = useTicketVerb(ticket, verb);

  const change = (part: Partial<D>) => {
    setDraft((before) => ({ ...before, ...part }));
    calm((key) => key in part);
  };

  function send() {
    if (show(lacks(draft))) return;
    act.mutate(trimmed(draft), {
      onSuccess: () => {
        void message.success(done?.(draft) ?? _(doneWords[verb] ?? verbWords[verb]));
        forget();
        onClose();
      },
      onError: refuse,
    });
  }

  const elsewhere = Object.fromEntries(Object.entries(errors).filter(([key]) => !(key in initial)));
  return (
    <FormDialog
      title={_(verbWords[verb])}
      verb={_(verbWords[verb])}
      errors={elsewhere}
      problem={act.error}
      isSending={act.isPending}
      back="verbs"
      onSend={send}
      onClose={onClose}
    >
      {children({ draft, errors, change })}
    </FormDialog>
  );
}

const trimmed = (draft: Draft) =>
  Object.fromEntries(
    Object.entries(draft).map(([key, value]) => [key, typeof value === "string" ? value.trim() : value]),
  ) as Verbs[OpenDialog];
