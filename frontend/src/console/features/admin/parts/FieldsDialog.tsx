import { useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { asProblem } from "@/shared/api/problem";
import { firstErrors } from "@/shared/forms/answers";
import { useErrors } from "@/shared/forms/use-errors";
import { FormDialog } from "../../../ui/FormDialog";
import { type Field, FieldRow } from "./fields";

interface Props<V extends object, T> {
  title: string;
  /** The verb, as on the button that opened the dialog. */
  verb: string;
  fields: readonly Field<keyof V & string>[];
  initial: V;
  /** What is sent destroys something for good. */
  isFinal?: boolean;
  /** What stands above the fields. */
  intro?: ReactNode;
  /** What stands below the fields, and follows what is typed. */
  renderBelow?: (values: V) => ReactNode;
  /** What else changes with a field. */
  follow?: (key: keyof V & string, values: V) => Partial<V>;
  /** Fields that only make sense with what was chosen in others. */
  shows?: (key: keyof V & string, values: V) => boolean;
  /** What is wrong before it is sent, by field. */
  check?: (values: V) => Record<string, string>;
  /** Which field asks for what the server calls so; parts of a field belong to it anyhow. */
  place?: (key: string) => string;
  send: (values: V) => Promise<T>;
  onDone: (answer: T) => void;
  onClose: () => void;
}

/** A dialog that asks for a few values, says what is wrong with each, and sends them. */
export function FieldsDialog<V extends object, T>({
  fields,
  initial,
  shows,
  check,
  place,
  follow,
  send,
  ...rest
}: Props<V, T>) {
  const { t } = useLingui();
  const [values, setValues] = useState(initial);
  const { errors, show, calm } = useErrors();
  const sending = useMutation({ mutationFn: send });
  const shown = fields.filter(({ key }) => !shows || shows(key, values));
  const elsewhere = Object.fromEntries(
    Object.entries(errors).filter(([key]) => !shown.some((field) => field.key === key)),
  );

  function change(key: string, value: unknown) {
    setValues((before) => {
      const after = { ...before, [key]: value };
      return { ...after, ...follow?.(key as keyof V & string, after) };
    });
    calm((wrong) => wrong === key || !shown.some((field) => field.key === wrong));
  }

  function submit() {
    const missing = shown.filter(({ key, required }) => required && isEmpty(values[key]));
    const wrong = Object.fromEntries(missing.map(({ key }) => [key, t`Fill this in.`]));
    if (show({ ...check?.(values), ...wrong })) return;
    sending.mutate(values, { onSuccess: rest.onDone, onError: refuse });
  }

  /** Beside the field that it is about, however deep in it. */
  function refuse(error: unknown) {
    const said = Object.entries(firstErrors(asProblem(error).fields)).map(([key, text]): [string, string] => {
      const name = place?.(key) ?? key;
      return [shown.find((field) => name === field.key || name.startsWith(`${field.key}.`))?.key ?? key, text];
    });
    show(Object.fromEntries(said));
  }

  return (
    <FormDialog
      title={rest.title}
      verb={rest.verb}
      {...(shown[0] && { first: shown[0].key })}
      errors={elsewhere}
      problem={sending.error}
      isSending={sending.isPending}
      isFinal={rest.isFinal ?? false}
      onSend={submit}
      onClose={rest.onClose}
    >
      {rest.intro && <div className="dialog-intro">{rest.intro}</div>}
      {shown.map((field) => (
        <FieldRow
          key={field.key}
          field={field}
          value={values[field.key]}
          error={errors[field.key]}
          onChange={(value) => change(field.key, value)}
        />
      ))}
      {rest.renderBelow?.(values)}
    </FormDialog>
  );
}

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && !value.trim()) ||
  (Array.isArray(value) && !value.length);
