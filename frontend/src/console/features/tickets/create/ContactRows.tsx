import { Input } from "antd";
import { FormRow } from "../../../ui/FormRow";
import type { TicketDraft } from "./create";

interface Props {
  draft: TicketDraft;
  errors: Record<string, string>;
  labels: Record<string, string>;
  change: (part: Partial<TicketDraft>) => void;
}

const rows = [
  { key: "name", type: "text", required: true },
  { key: "phone", type: "tel", required: false },
  { key: "email", type: "email", required: false },
] as const;

export function ContactRows({ draft, errors, labels, change }: Props) {
  return rows.map(({ key, type, required }) => {
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
          />
        )}
      </FormRow>
    );
  });
}
