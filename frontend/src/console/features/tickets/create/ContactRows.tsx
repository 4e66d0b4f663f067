import { Input } from "antd";
import { checkEmail, checkPhone } from "@/shared/forms/contact";
import { FormRow } from "../../../ui/FormRow";
import type { TicketDraft } from "./create";

interface Props {
  draft: TicketDraft;
  errors: Record<string, string>;
  labels: Record<string, string>;
  change: (part: Partial<TicketDraft>) => void;
  check: (key: string, error: string | undefined) => void;
}

const rows = [
  { key: "name", type: "text", required: true, wrong: () => undefined },
  { key: "phone", type: "tel", required: false, wrong: checkPhone },
  { key: "email", type: "email", required: false, wrong: checkEmail },
] as const;

export function ContactRows({ draft, errors, labels, change, check }: Props) {
  return rows.map(({ key, type, required, wrong }) => {
    const id = `contact.${key}`;
    return (
      <FormRow key={key} id={id} label={labels[id]} required={required} error={errors[id]}>
        {(props) => (
          <Input
            {...props}
            type={type}
            autoComplete="off"
            value={draft[key]}
            onChange={(event) => change({ [key]: event.target.value })}
            // A field left empty is judged only when the form is sent.
            onBlur={() => draft[key] && check(id, wrong(draft[key]))}
          />
        )}
      </FormRow>
    );
  });
}
