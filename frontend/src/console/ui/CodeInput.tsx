import { Input } from "antd";
import type { InputProps } from "./FormRow";
import "./code-input.css";

interface Props extends InputProps {
  value: string;
  onChange: (code: string) => void;
}

/** A code of digits: one field, so that phones offer it from the message and it can be pasted with its spaces. */
export function CodeInput({ onChange, ...props }: Props) {
  return (
    <Input
      {...props}
      className="code-input"
      size="large"
      autoComplete="one-time-code"
      inputMode="numeric"
      autoFocus
      onChange={(event) => onChange(event.target.value.replace(/[\s-]/g, ""))}
    />
  );
}
