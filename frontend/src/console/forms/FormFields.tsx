import type { Answers, Field } from "@/shared/api/types";
import { checkAnswer } from "@/shared/forms/answers";
import { FormRow } from "../ui/FormRow";
import { consoleFields } from "./registry";
import { consoleUpload } from "./upload";

interface Props {
  fields: Field[];
  answers: Answers;
  errors: Record<string, string>;
  stacked?: boolean;
  onChange: (key: string, value: unknown) => void;
  /** Said when a field is left: its error, or undefined. */
  onCheck: (key: string, error: string | undefined) => void;
}

/** A form drawn from its definition. */
export function FormFields({ fields, answers, errors, stacked = false, onChange, onCheck }: Props) {
  return fields.map((field) => {
    const Input = consoleFields[field.type];
    if (!Input) return null;
    const key = `data.${field.key}`;
    return (
      <FormRow
        key={field.key}
        id={key}
        label={field.label}
        required={field.required}
        help={field.help}
        error={errors[key]}
        stacked={stacked}
      >
        {(props) => (
          <Input
            id={key}
            field={field}
            value={answers[field.key]}
            invalid={props["aria-invalid"]}
            describedBy={props["aria-describedby"]}
            onChange={(value) => onChange(field.key, value)}
            onLeave={() => answers[field.key] && onCheck(key, checkAnswer(field, answers[field.key]))}
            upload={consoleUpload}
          />
        )}
      </FormRow>
    );
  });
}
