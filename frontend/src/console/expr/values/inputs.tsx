import { useLingui } from "@lingui/react/macro";
import { Input, Select } from "antd";
import { useState } from "react";
import { decimalOf } from "@/shared/forms/decimal";
import { matches } from "@/shared/spelling";
import { RecordPicker, RecordsPicker } from "../../pickers/RecordPicker";
import { type Field, shapeOf } from "../fields";
import type { Given, Single } from "../query";

/** How an input says that its row is wrong. */
export interface Shown {
  status: "error" | "";
  "aria-invalid": boolean;
  "aria-describedby": string | undefined;
}

interface OneProps {
  field: Field;
  value: Single | undefined;
  label: string;
  shown: Shown;
  set: (value: Single | undefined) => void;
}

type Option = Field["options"][number];
const filterOption = (typed: string, option: Option | undefined) =>
  Boolean(option && matches(typed, option.label, option.spelling));

export function OneInput({ field, value, label, shown, set }: OneProps) {
  const { t } = useLingui();
  const rest = { ...shown, "aria-label": label };
  switch (shapeOf(field)) {
    case "options":
    case "ranked":
      return (
        <Select
          {...rest}
          className="cond-input"
          popupMatchSelectWidth={false}
          placeholder={t`Choose`}
          value={value as string | number | undefined}
          options={field.options}
          showSearch={{ filterOption }}
          onChange={(chosen) => set(chosen)}
        />
      );
    case "boolean":
      return (
        <Select
          {...rest}
          className="cond-input"
          placeholder={t`Choose`}
          value={value as boolean | undefined}
          options={[
            { value: true, label: t({ message: "yes", context: "value" }) },
            { value: false, label: t({ message: "no", context: "value" }) },
          ]}
          onChange={(chosen) => set(chosen)}
        />
      );
    case "record":
      return (
        <RecordPicker
          {...rest}
          of={field.target}
          value={typeof value === "number" ? value : undefined}
          onChange={set}
        />
      );
    case "number":
      return <NumberInput value={value} label={label} shown={shown} set={set} />;
    default:
      return (
        <Input
          {...rest}
          className="cond-input"
          value={typeof value === "string" ? value : ""}
          onChange={(event) => set(event.target.value || undefined)}
        />
      );
  }
}

/** A decimal stays the text it is; what is no number stays as typed, and the row says so. */
export function NumberInput({ value, label, shown, set }: Omit<OneProps, "field">) {
  const said = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const [typed, setTyped] = useState(said);
  const shownText = decimalOf(typed) === said || typed === said ? typed : said;
  return (
    <Input
      {...shown}
      aria-label={label}
      className="cond-input cond-number"
      inputMode="decimal"
      value={shownText}
      onChange={(event) => {
        setTyped(event.target.value);
        set(event.target.value ? (decimalOf(event.target.value) ?? event.target.value) : undefined);
      }}
    />
  );
}

interface SeveralProps {
  field: Field;
  value: (string | number)[];
  shown: Shown;
  set: (value: Given) => void;
}

export function SeveralInput({ field, value, shown, set }: SeveralProps) {
  const { t } = useLingui();
  const rest = { ...shown, "aria-label": t`Values` };
  if (field.target)
    return (
      <div className="cond-value">
        <RecordsPicker
          {...rest}
          of={field.target}
          value={value.filter((each) => typeof each === "number")}
          onChange={set}
        />
      </div>
    );
  const isFree = field.options.length === 0;
  return (
    <div className="cond-value">
      <Select
        {...rest}
        mode={isFree ? "tags" : "multiple"}
        className="cond-input"
        popupMatchSelectWidth={false}
        placeholder={isFree ? t`Type and press Enter` : t`Choose`}
        tokenSeparators={isFree ? [",", "，", "、", ";", "；"] : []}
        suffixIcon={isFree ? null : undefined}
        notFoundContent={isFree ? null : undefined}
        value={value}
        options={field.options}
        showSearch={isFree ? true : { filterOption }}
        onChange={(chosen: (string | number)[]) => set(chosen)}
      />
    </div>
  );
}
