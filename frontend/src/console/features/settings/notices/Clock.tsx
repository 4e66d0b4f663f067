import { Input } from "antd";
import type { InputProps } from "../../../ui/FormRow";

interface Props extends InputProps {
  label?: string;
  value: string;
  onChange: (value: string) => void;
}

/** A time on the clock of the wall: 08:30. */
export function Clock({ label, value, onChange, ...props }: Props) {
  return (
    <Input
      {...props}
      type="time"
      className="notice-clock"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
