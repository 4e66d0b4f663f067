import { useLingui } from "@lingui/react/macro";
import { Modal } from "antd";
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { focusOn } from "@/shared/ui/focus";
import { ErrorSummary } from "./ErrorSummary";

interface Props {
  title: string;
  /** The verb, as on the button that opened the dialog. */
  verb: string;
  /** The field that takes the focus; without one, the first. */
  first?: string;
  /** What is wrong with what stands in no field of the dialog. */
  errors?: Record<string, string>;
  problem?: unknown;
  isSending?: boolean;
  /** What is sent destroys something for good. */
  isFinal?: boolean;
  /** Where the focus goes when the button that opened the dialog is gone. */
  back?: string;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

const none = {};

/** A dialog that is a form: its button repeats the verb, the other is Back, and the focus goes back where it was. */
export function FormDialog({
  title,
  verb,
  first,
  errors = none,
  problem,
  isSending = false,
  isFinal = false,
  back,
  ...rest
}: Props) {
  const { t } = useLingui();
  const form = useId();
  useReturnOfFocus(back);

  function send(event: FormEvent) {
    event.preventDefault();
    if (!isSending) rest.onSend();
  }

  return (
    <Modal
      open
      title={title}
      okText={verb}
      okButtonProps={{ htmlType: "submit", form, danger: isFinal }}
      cancelText={t`Back`}
      confirmLoading={isSending}
      onCancel={rest.onClose}
      afterOpenChange={(open) => open && focusOn(first ?? form)}
      mask={{ closable: false }}
    >
      <form id={form} noValidate onSubmit={send}>
        <ErrorSummary errors={errors} labels={none} problem={problem} />
        {rest.children}
      </form>
    </Modal>
  );
}

/** Back to what opened the dialog, or where that is gone, to what is there now. */
export function useReturnOfFocus(back?: string): void {
  const opener = useRef(document.activeElement);
  useEffect(() => {
    const before = opener.current;
    return () => {
      const there = before instanceof HTMLElement && before.isConnected && before !== document.body;
      setTimeout(() => (there ? before.focus() : focusOn(back)));
    };
  }, [back]);
}
