import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { App, Modal } from "antd";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { useErrors } from "@/shared/forms/use-errors";
import { useDraft } from "@/shared/input/draft";
import { focusOn } from "@/shared/ui/focus";
import { ErrorSummary } from "../../../ui/ErrorSummary";
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

const formId = "verb-form";

/** The button repeats the verb of the one that opened the dialog; the other is 返回. */
export function VerbDialog<D extends Draft>({ ticket, verb, initial, lacks, done, onClose, children }: Props<D>) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const { message } = App.useApp();
  const [draft, setDraft, forget] = useDraft(`dialog.${verb}.${ticket.id}`, initial);
  const { errors, show, refuse, calm } = useErrors();
  const act = useTicketVerb(ticket, verb);
  useReturnOfFocus();

  const change = (part: Partial<D>) => {
    setDraft((before) => ({ ...before, ...part }));
    calm((key) => key in part);
  };

  function send(event: FormEvent) {
    event.preventDefault();
    if (act.isPending || show(lacks(draft))) return;
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
    <Modal
      open
      title={_(verbWords[verb])}
      okText={_(verbWords[verb])}
      okButtonProps={{ htmlType: "submit", form: formId }}
      cancelText={t`Back`}
      confirmLoading={act.isPending}
      onCancel={onClose}
      afterOpenChange={(open) => open && focusOn(formId)}
      mask={{ closable: false }}
    >
      <form id={formId} noValidate onSubmit={send}>
        <ErrorSummary errors={elsewhere} labels={{}} problem={act.error} />
        {children({ draft, errors, change })}
      </form>
    </Modal>
  );
}

const trimmed = (draft: Draft) =>
  Object.fromEntries(
    Object.entries(draft).map(([key, value]) => [key, typeof value === "string" ? value.trim() : value]),
  ) as Verbs[OpenDialog];

/** Back to the button that opened the dialog, or where that is gone, to those that are there now. */
function useReturnOfFocus(): void {
  const opener = useRef(document.activeElement);
  useEffect(() => {
    const before = opener.current;
    return () => {
      const there = before instanceof HTMLElement && before.isConnected;
      setTimeout(() => (there ? before.focus() : focusOn("verbs")));
    };
  }, []);
}
