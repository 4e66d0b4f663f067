import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Time, useFormat } from "@/shared/format";
import { DueBadge } from "../ui/DueBadge";
import type { ListField } from "./fields";

export interface CellProps<Row = unknown> {
  value: unknown;
  field: ListField | undefined;
  row: Row;
}

/** How a value is drawn, how wide it wants to be, and on which side it stands. */
export interface CellKind<Row = unknown> {
  // A kind of one noun reads more of its rows; every other takes any row.
  Cell: (props: CellProps<Row>) => ReactNode;
  width: number;
  side?: "right";
  /** Times and numbers are first asked for from the largest. */
  falls?: boolean;
}

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

const Unknown = () => <span className="hint">{useFormat().unknown}</span>;

/** An empty cell is “—”, whatever it would hold. */
function orUnknown(Known: (props: CellProps) => ReactNode): (props: CellProps) => ReactNode {
  const Cell = (props: CellProps) => (isEmpty(props.value) ? <Unknown /> : <Known {...props} />);
  return Cell;
}

function labelOf(value: unknown, field: ListField | undefined): string {
  const found = field?.options.find((option) => String(option.value) === String(value));
  return found?.label ?? String(value);
}

interface Named {
  name?: string;
  title?: string;
}

export const nameOf = (value: unknown): string => {
  const record = (value ?? {}) as Named;
  return record.name ?? record.title ?? "";
};

/** Plain words for who does not see the cell. */
export const wordsOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : nameOf(value);

const Text = ({ value }: CellProps) => <>{String(value)}</>;
const Label = ({ value, field }: CellProps) => <>{labelOf(value, field)}</>;
const Named = ({ value }: CellProps) => <>{nameOf(value)}</>;
const Moment = ({ value }: CellProps) => <Time at={String(value)} />;
const Day = ({ value }: CellProps) => <>{useFormat().date(String(value))}</>;
const Decimal = ({ value }: CellProps) => <>{useFormat().decimal(String(value))}</>;
const Money = ({ value }: CellProps) => <>{useFormat().money(String(value))}</>;
const Phone = ({ value }: CellProps) => <>{useFormat().phone(String(value))}</>;

function Yes({ value }: CellProps) {
  const { t } = useLingui();
  return <>{value ? t({ message: "yes", context: "value" }) : t({ message: "no", context: "value" })}</>;
}

function List({ value, field }: CellProps) {
  const format = useFormat();
  const items = value as unknown[];
  return <>{format.names(items.map((item) => nameOf(item) || labelOf(item, field)))}</>;
}

const Due = ({ value }: CellProps) => <DueBadge at={String(value)} />;

/** The one registry: a new type of field needs a line here and is drawn in every list. */
export const cellKinds = {
  text: { Cell: orUnknown(Text), width: 160 },
  number: { Cell: orUnknown(Decimal), width: 104, side: "right", falls: true },
  money: { Cell: orUnknown(Money), width: 120, side: "right", falls: true },
  date: { Cell: orUnknown(Day), width: 112, falls: true },
  moment: { Cell: orUnknown(Moment), width: 136, falls: true },
  due: { Cell: orUnknown(Due), width: 136 },
  choice: { Cell: orUnknown(Label), width: 128 },
  boolean: { Cell: orUnknown(Yes), width: 80 },
  person: { Cell: orUnknown(Named), width: 112 },
  unit: { Cell: orUnknown(Named), width: 144 },
  category: { Cell: orUnknown(Named), width: 160 },
  record: { Cell: orUnknown(Named), width: 144 },
  list: { Cell: orUnknown(List), width: 160 },
  phone: { Cell: orUnknown(Phone), width: 136 },
} satisfies Record<string, CellKind>;

const targets: Record<string, CellKind> = {
  user: cellKinds.person,
  unit: cellKinds.unit,
  org_unit: cellKinds.unit,
  category: cellKinds.category,
};

/** By what the field holds. */
export function kindOf(field: ListField | undefined): CellKind {
  if (!field) return cellKinds.text;
  if (field.type === "reference") return targets[field.target] ?? cellKinds.record;
  if (field.type === "number") {
    if (field.options.length > 0) return cellKinds.choice;
    return field.currency ? cellKinds.money : cellKinds.number;
  }
  const byType: Record<string, CellKind> = {
    choice: cellKinds.choice,
    date: cellKinds.date,
    datetime: cellKinds.moment,
    boolean: cellKinds.boolean,
    list: cellKinds.list,
  };
  return byType[field.type] ?? cellKinds.text;
}
