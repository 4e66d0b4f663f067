import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { App, Modal } from "antd";
import type { ReactNode } from "react";
import { asProblem } from "@/shared/api/problem";
import { firstErrors } from "@/shared/forms/answers";
import { ErrorSummary } from "../../../ui/ErrorSummary";
import { useTicketVerb, type Verbs } from "../actions";
import { doneWords, verbWords } from "../words";
import type { DialogProps } from "./Dialogs";

type Asking = "transfer" | "pend" | "resolve" | "reopen" | "call_back" | "rate";

interface Props<V extends Asking> extends DialogProps {
  verb: V;
  /** What is to be sent, or what is missing by field. */
  read: () => { body: Verbs[V] } | { missing: Record<string, string> };
  missing: Record<string, string>;
  onMissing: (missing: Record<string, string>) => void;
  onDone?: () => void;
  /** What is now true, when that says more than the verb. */
  done?: string | undefined;
  children: (errors: Record<string, string>) => ReactNode;
}

/** The button repeats the verb of the one that opened the dialog; the other is 返回. */
export function VerbDialog<V extends Asking>(props: Props<V>) {
  const { ticket, verb, read, missing, onMissing, onDone, done, onClose, children } = props;
  const { t } = useLingui();
  const { _ } = useI18n();
  const { message } = App.useApp();
  const act = useTicketVerb(ticket, verb);
  const errors = { ...firstErrors(act.error ? asProblem(act.error).fields : {}), ...missing };
  const isRefused = act.isError && Object.keys(errors).length === 0;

  function send() {
    const answer = read();
    if ("missing" in answer) {
      onMissing(answer.missing);
      document.getElementById(Object.keys(answer.missing)[0] ?? "")?.focus();
      return;
    }
    onMissing({});
    act.mutate(answer.body, {
      onSuccess: () => {
        void message.success(done ?? _(doneWords[verb] ?? verbWords[verb]));
        onDone?.();
        onClose();
      },
    });
  }

  return (
    <Modal
      open
      title={_(verbWords[verb])}
      okText={_(verbWords[verb])}
      cancelText={t`Back`}
      confirmLoading={act.isPending}
      onOk={send}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {isRefused && <ErrorSummary errors={{}} labels={{}} problem={act.error} />}
      {children(errors)}
    </Modal>
  );
}
