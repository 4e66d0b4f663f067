import { useLingui } from "@lingui/react/macro";
import { Select } from "antd";
import { type ReactNode, useState } from "react";
import { useClear } from "../ui/clear";
import { type Choice, useChoices, useChosen } from "./choices";
import "./pickers.css";

export interface PickerProps {
  id?: string;
  status?: "error" | "";
  "aria-label"?: string | undefined;
  "aria-invalid"?: boolean;
  "aria-describedby"?: string | undefined;
  placeholder?: string;
  size?: "small" | "middle";
  autoFocus?: boolean;
}

interface One extends PickerProps {
  value: number | undefined;
  onChange: (value: number | undefined, choice?: Choice) => void;
}

interface Several extends PickerProps {
  value: number[];
  onChange: (value: number[]) => void;
}

function useOptions(of: string, ids: readonly number[]) {
  const [typed, setTyped] = useState("");
  const { items, isPending } = useChoices(of, typed);
  const chosen = useChosen(of, ids);
  const offered = typed
    ? items
    : [...items, ...chosen.filter((each) => !items.some(({ value }) => value === each.value))];
  const options = offered.map((choice) => ({ value: choice.value, label: choice.label, choice }));
  const labels = new Map(chosen.map((each) => [each.value, each.label]));
  return {
    typed,
    loading: isPending,
    options,
    // What was found is what fits: nothing is left out a second time.
    showSearch: { filterOption: false as const, searchValue: typed, onSearch: setTyped },
    optionRender: (option: { data: { choice: Choice } }) => <Line choice={option.data.choice} />,
    labelRender: ({ value, label }: { value?: unknown; label?: ReactNode }) => (
      <Name>{labels.get(value as number) ?? label ?? "…"}</Name>
    ),
  };
}

const Name = ({ children }: { children: ReactNode }) => <>{children}</>;

const Line = ({ choice }: { choice: Choice }) => (
  <span className="choice">
    <span className="ellipsis">{choice.label}</span>
    {choice.detail && <span className="choice-detail ellipsis">{choice.detail}</span>}
  </span>
);

/** One record of an entity, found by characters, pinyin or initials. */
export function RecordPicker({ of, value, onChange, placeholder, ...rest }: One & { of: string }) {
  const { t } = useLingui();
  const { typed: _typed, ...options } = useOptions(of, value === undefined ? [] : [value]);
  return (
    <Select
      {...rest}
      {...options}
      className="picker"
      popupMatchSelectWidth={false}
      allowClear={useClear()}
      notFoundContent={options.loading ? t`Loading…` : t`Nothing fits.`}
      placeholder={placeholder ?? t`Choose`}
      value={value}
      onChange={(chosen: number | undefined, option) =>
        onChange(chosen, Array.isArray(option) ? undefined : option?.choice)
      }
    />
  );
}

/** Several records of an entity. */
export function RecordsPicker({ of, value, onChange, placeholder, ...rest }: Several & { of: string }) {
  const { t } = useLingui();
  const { typed: _typed, ...options } = useOptions(of, value);
  return (
    <Select
      {...rest}
      {...options}
      mode="multiple"
      className="picker"
      popupMatchSelectWidth={false}
      notFoundContent={options.loading ? t`Loading…` : t`Nothing fits.`}
      placeholder={placeholder ?? t`Choose`}
      value={value}
      onChange={(chosen: number[]) => onChange(chosen)}
    />
  );
}

export const PersonPicker = (props: One) => <RecordPicker of="user" {...props} />;
export const UnitPicker = (props: One) => <RecordPicker of="unit" {...props} />;
export const CategoryPicker = (props: One) => <RecordPicker of="category" {...props} />;
export const CustomerPicker = (props: One) => <RecordPicker of="customer" {...props} />;
