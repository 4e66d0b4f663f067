import { useLingui } from "@lingui/react/macro";
import { Input, Select } from "antd";
import type { Field } from "../fields";
import { type Given, isPoint, isSpan, type Single } from "../query";
import type { Point, Span } from "../relative";
import type { Shown } from "./inputs";

interface DayProps {
  field: Field;
  value: Single | undefined;
  label: string;
  shown: Shown;
  set: (value: Single | undefined) => void;
}

/** The browser's own date input, as forms have it. */
export function Day({ value, label, shown, set }: Omit<DayProps, "field">) {
  const { t } = useLingui();
  const text = typeof value === "string" ? value : "";
  return (
    <Input
      {...shown}
      aria-label={label}
      className="date cond-date"
      type="date"
      data-empty={text ? undefined : t`Year / month / day`}
      value={text}
      onChange={(event) => set(event.target.value || undefined)}
    />
  );
}

interface CountProps {
  value: number;
  label: string;
  unit: string;
  set: (value: number) => void;
}

function Count({ value, label, unit, set }: CountProps) {
  return (
    <Input
      className="cond-count"
      aria-label={label}
      inputMode="numeric"
      value={String(value)}
      suffix={unit}
      onChange={(event) => {
        const count = Number(event.target.value.normalize("NFKC").replace(/\D/g, "").slice(0, 4));
        set(Math.max(count, 1));
      }}
    />
  );
}

const DAY = { before: "before", after: "after", hours: "hours", today: "today", fixed: "fixed" } as const;

function kindOfPoint(value: Single | undefined): keyof typeof DAY {
  if (!isPoint(value)) return "fixed";
  if ("hours" in value) return "hours";
  if (value.days === 0) return "today";
  return value.days < 0 ? "before" : "after";
}

/** One day: a date, or counted from today; of a moment also so many hours ago. */
export function DayEditor({ field, value, label, shown, set }: DayProps) {
  const { t } = useLingui();
  const kind = kindOfPoint(value);
  const count = isPoint(value) ? Math.abs("days" in value ? value.days : value.hours) : 0;
  const first: Record<keyof typeof DAY, Point | undefined> = {
    fixed: undefined,
    today: { days: 0 },
    before: { days: -3 },
    after: { days: 3 },
    hours: { hours: -2 },
  };
  const options: { value: keyof typeof DAY; label: string }[] = [
    { value: "fixed", label: t`on a date` },
    { value: "today", label: t`today` },
    { value: "before", label: t`days ago` },
    { value: "after", label: t`days from now` },
    ...(field.type === "datetime" ? [{ value: "hours" as const, label: t`hours ago` }] : []),
  ];
  return (
    <>
      {kind === "fixed" && <Day value={value} label={label} shown={shown} set={set} />}
      {isPoint(value) && kind !== "today" && (
        <Count
          value={count}
          label={label}
          unit={kind === "hours" ? t({ message: "h", context: "hours" }) : t({ message: "d", context: "days" })}
          set={(next) => set(kind === "hours" ? { hours: -next } : { days: kind === "before" ? -next : next })}
        />
      )}
      <Select
        className="cond-kind"
        popupMatchSelectWidth={false}
        aria-label={t`Kind of day`}
        value={kind}
        options={options}
        onChange={(next) => set(first[next])}
      />
    </>
  );
}

const SPANS: Record<string, Span | Point | undefined> = {
  fixed: undefined,
  today: { days: 0 },
  yesterday: { days: -1 },
  tomorrow: { days: 1 },
  "week-0": { span: "week", shift: 0 },
  "week--1": { span: "week", shift: -1 },
  "week-1": { span: "week", shift: 1 },
  "month-0": { span: "month", shift: 0 },
  "month--1": { span: "month", shift: -1 },
  "month-1": { span: "month", shift: 1 },
  last: { span: "days", count: 7 },
  next: { span: "days", count: -7 },
  ago: { days: -3 },
};

function kindOfSpan(value: Given): string {
  if (isSpan(value))
    return value.span === "days" ? (value.count > 0 ? "last" : "next") : `${value.span}-${value.shift}`;
  if (!isPoint(value) || !("days" in value)) return "fixed";
  return { 0: "today", [-1]: "yesterday", 1: "tomorrow" }[value.days] ?? "ago";
}

/** A day or a whole stretch of them: this week, the last 7 days. */
export function SpanEditor({ value, shown, set }: { value: Given; shown: Shown; set: (value: Given) => void }) {
  const { t } = useLingui();
  const kind = kindOfSpan(value);
  const options = [
    { value: "fixed", label: t`on a date` },
    { value: "today", label: t`today` },
    { value: "yesterday", label: t`yesterday` },
    { value: "tomorrow", label: t`tomorrow` },
    { value: "week-0", label: t`this week` },
    { value: "week--1", label: t`last week` },
    { value: "week-1", label: t`next week` },
    { value: "month-0", label: t`this month` },
    { value: "month--1", label: t`last month` },
    { value: "month-1", label: t`next month` },
    { value: "last", label: t`in the last days` },
    { value: "next", label: t`in the next days` },
    { value: "ago", label: t`days ago` },
  ];
  const day = t({ message: "d", context: "days" });
  return (
    <>
      <Select
        className="cond-kind"
        popupMatchSelectWidth={false}
        aria-label={t`Kind of day`}
        value={kind}
        options={options}
        onChange={(next) => set(SPANS[next])}
      />
      {kind === "fixed" && (
        <Day value={typeof value === "string" ? value : undefined} label={t`Value`} shown={shown} set={set} />
      )}
      {isSpan(value) && value.span === "days" && (
        <Count
          value={Math.abs(value.count)}
          label={t`Number of days`}
          unit={day}
          set={(count) => set({ span: "days", count: value.count > 0 ? count : -count })}
        />
      )}
      {kind === "ago" && isPoint(value) && "days" in value && (
        <Count
          value={Math.abs(value.days)}
          label={t`Number of days`}
          unit={day}
          set={(days) => set({ days: value.days < 0 ? -days : days })}
        />
      )}
    </>
  );
}
