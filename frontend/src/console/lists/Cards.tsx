import type { Listed, Noun } from "./noun";
import type { Line } from "./rows";
import { type Column } from "./table-columns";
import { useLingui as useI18n } from "@lingui/react";
import { isEmpty } from "./cells";
import { PlaceLink } from "./PlaceLink";
import "../ui/card.css";

interface Props<Row extends Listed> {
  noun: Noun<Row>;
  columns: Column<Row>[];
  columnOf: (key: string) => Column<Row>;
  groupColumn: Column<Row> | undefined;
  lines: readonly Line<Row>[];
  stretch: [number, number];
  lineHeight: number;
}

/** Two lines a record: what it is about above; below what says more, and the columns that were chosen. */
export function Cards<Row extends Listed>({
  noun,
  columns,
  columnOf,
  groupColumn,
  lines,
  stretch,
  lineHeight,
}: Props<Row>) {
  const { _ } = useI18n();
  const [first, end] = stretch;
  const { corner, below, end: last } = noun.card;
  // What everybody has by default stands where the card has its place for it; what was added follows.
  const added = columns.filter(({ key }) => !noun.columns.includes(key) && ![corner, ...below, last].includes(key));
  return (
    <ul
      className="plain-list"
      style={{ paddingTop: first * lineHeight, paddingBottom: (lines.length - end) * lineHeight }}
    >
      {lines.slice(first, end).map((line, at) =>
        line.kind === "group" ? (
          <li key={`${line.key}.${first + at}`} className="card-group">
            {groupColumn && (
              <span className="hint">{groupColumn.title ? _(groupColumn.title) : groupColumn.label}</span>
            )}{" "}
            {groupColumn && <Value column={groupColumn} row={undefined} value={line.value} />}
          </li>
        ) : (
          <li key={line.row.id}>
            <Card noun={noun} columnOf={columnOf} added={added} row={line.row} />
          </li>
        ),
      )}
    </ul>
  );
}

interface CardProps<Row extends Listed> {
  noun: Noun<Row>;
  columnOf: (key: string) => Column<Row>;
  /** Columns that somebody has added to the usual ones. */
  added: Column<Row>[];
  /** What stands in the corner below; on a board, what it is in is said above. */
  last?: string;
  row: Row;
}

export function Card<Row extends Listed>({ noun, columnOf, added, row, last }: CardProps<Row>) {
  const { corner, below, end } = noun.card;
  const under = [...below.map(columnOf), ...added.filter((column) => !isEmpty(column.value(row)))];
  return (
    <PlaceLink {...noun.link(row)} className="card" data-row={row.id}>
      <span className="card-line">
        <span className="card-title">
          <Value column={columnOf(noun.primary)} row={row} />
        </span>
        <span className="card-corner">
          <Value column={columnOf(corner)} row={row} />
        </span>
      </span>
      <span className="card-line muted">
        <span className="ellipsis card-below">
          {under.map((column) => (
            <span key={column.key}>
              <Value column={column} row={row} />
            </span>
          ))}
        </span>
        <span className="card-end">
          <Value column={columnOf(last ?? end)} row={row} />
        </span>
      </span>
    </PlaceLink>
  );
}

interface ValueProps<Row> {
  column: Column<Row>;
  row: Row | undefined;
  value?: unknown;
}

function Value<Row>({ column, row, value }: ValueProps<Row>) {
  const { Cell } = column.kind;
  return <Cell value={row ? column.value(row) : value} field={column.field} row={row ?? ({} as Row)} />;
}
