import { Input } from "antd";
import { FormRow } from "./FormRow";
import "./code-input.css";

interface Props {
  id: string;
  label: string;
  help?: string | undefined;
  error: string | undefined;
  value: string;
  onChange: (code: string) => void;
}

/** A code of digits: one field, so that phones offer it from the message and it can be pasted with its spaces. */
export function CodeRow({ value, onChange, ...row }: Props) {
  return (
    <FormRow {...row} stacked>
      {(props) => (
        <Input
          {...props}
          className="code-input"
          size="large"
          autoComplete="one-time-code"
          inputMode="numeric"
          autoFocus
          value={value}
          onChange={(event) => onChange(event.target.value.replace(/[\s-]/g, ""))}
        />
      )}
    </FormRow>
  );
}
