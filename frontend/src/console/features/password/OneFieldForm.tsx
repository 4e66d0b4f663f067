import { useLingui } from "@lingui/react/macro";
import { Button } from "antd";
import { type FormEvent, type ReactNode, useState } from "react";
import { refusesWhole } from "@/shared/api/problem";
import { useErrors } from "@/shared/forms/use-errors";
import { problemText } from "@/shared/ui/problem-text";
import { FormRow, type InputProps } from "../../ui/FormRow";

interface Props {
  id: string;
  label: string;
  help?: string;
  button: ReactNode;
  /** What is wrong with something that was written. */
  check?: (text: string) => string | undefined;
  problem: unknown;
  isSending: boolean;
  onSend: (text: string, refuse: (error: unknown) => void) => void;
  children: (
    props: InputProps & { size: "large"; value: string; onChange: (event: { target: { value: string } }) => void },
  ) => ReactNode;
}

/** The forms about passwords: one field and one button. */
export function OneFieldForm({ id, label, help, button, check, problem, isSending, onSend, children }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const { errors, show, refuse, check: say } = useErrors();

  function submit(event: FormEvent) {
    event.preventDefault();
    const wrong = text.trim() ? check?.(text) : t`Fill this in.`;
    if (!show(wrong ? { [id]: wrong } : {})) onSend(text, refuse);
  }

  return (
    <form onSubmit={submit} noValidate>
      <FormRow id={id} label={label} stacked help={help} error={errors[id]}>
        {(props) =>
          children({
            ...props,
            size: "large",
            value: text,
            onChange: (event) => {
              setText(event.target.value);
              say(id, undefined);
            },
          })
        }
      </FormRow>
      {refusesWhole(problem) && (
        <p className="error-summary" role="alert">
          {problemText(problem)}
        </p>
      )}
      <Button type="primary" size="large" htmlType="submit" block loading={isSending}>
        {button}
      </Button>
    </form>
  );
}
