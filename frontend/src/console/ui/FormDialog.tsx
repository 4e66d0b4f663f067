import { useLingui } from "@lingui/react/macro";
import { Modal } from "antd";
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { focusOn } from "@/shared/ui/focus";
import { ErrorSummary } from "./ErrorSummary";

interface Props {
  title: string;
  /** The verb, as on the button that opened the dialog. */
  verb: string;
  /** The field that takes the focus. */
  first: string;
  problem: unknown;
  isSending: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that is a form: its button repeats the verb, the other is Back, and the focus goes back where it was. */
export function FormDialog({ title, verb, first, problem, isSending, onSend, onClose, children }: Props) {
  const { t } = useLingui();
  const form = useId();
  useReturnOfFocus();

  function send(event: FormEvent) {
    event.preventDefault();
    if (!isSending) onSend();
  }

  return (
    <Modal
      open
      title={title}
      okText={verb}
      okButtonProps={{ htmlType: "submit", form }}
      cancelText={t`Back`}
      confirmLoading={isSending}
      onCancel={onClose}
      afterOpenChange={(open) => open && focusOn(first)}
      mask={{ closable: false }}
    >
      <form id={form} noValidate onSubmit={send}>
        <ErrorSummary errors={{}} labels={{}} problem={problem} />
        {children}
      </form>
    </Modal>
  );
}

export function useReturnOfFocus(): void {
  const opener = useRef(document.activeElement);
  useEffect(() => {
    const before = opener.current;
    return () => void setTimeout(() => before instanceof HTMLElement && before.isConnected && before.focus());
  }, []);
}
