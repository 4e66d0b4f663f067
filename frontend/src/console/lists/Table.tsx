import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { memo, type MouseEvent, type PointerEvent } from "react";
import { Head } from "./Head";
import type { Layout, Listed, Noun } from "./noun";
import type { Line } from "./rows";
import { wordsOf } from "./cells";
import { type Column, tableWidth } from "./table-columns";
import { PlaceLink } from "./PlaceLink";
import "../ui/table.css";

export interface TableProps<Row extends Listed> {
  noun: Noun<Row>;
  columns: Column<Row>[];
  groupColumn: Column<Row> | undefined;
  layout: Layout;
  lines: readonly Line<Row>[];
  /** The lines to draw, and how high each is. */
  stretch: [number, number];
  lineHeight: number;
  selected: ReadonlySet<number>;
  isAll: boolean;
  hasBulk: boolean;
  onToggle: (id: number, stretches: boolean) => void;
  onToggleAll: () => void;
  onLayout: (part: Partial<Layout>) => void;
}

export function Table<Row extends Listed>(props: TableProps<Row>) {
  const { noun, columns, groupColumn, lines, stretch, lineHeight, selected, hasBulk, onToggle } = props;
  const [first, end] = stretch;
  const isFilled = columns.some(({ isWide }) => isWide);
  const span = columns.length + (hasBulk ? 1 : 0) + (isFilled ? 0 : 1);
  return (
    <table
      className={selected.size > 0 ? "table list-table selecting" : "table list-table"}
      style={{ minWidth: tableWidth(columns, hasBulk) }}
      aria-rowcount={lines.length + 1}
      onPointerOver={tell}
    >
      <colgroup>
        {hasBulk && <col className="list-select-col" />}
        {columns.map(({ key, width, isWide }) => (
          <col key={key} style={isWide ? undefined : { width }} />
        ))}
        {!isFilled && <col />}
      </colgroup>
      <Head {...props} isFilled={isFilled} />
      <tbody>
        <Gap lines={first} height={lineHeight} span={span} />
        {lines
          .slice(first, end)
          .map((line, at) =>
            line.kind === "group" ? (
              <Group key={`${line.key}.${first + at}`} column={groupColumn} value={line.value} span={span} />
            ) : (
              <Row
                key={line.row.id}
                noun={noun}
                row={line.row}
                columns={columns}
                place={first + at + 2}
                isFilled={isFilled}
                isSelected={selected.has(line.row.id)}
                hasBulk={hasBulk}
                onToggle={onToggle}
              />
            ),
          )}
        <Gap lines={lines.length - end} height={lineHeight} span={span} />
      </tbody>
    </table>
  );
}

/** The room of the lines that are not drawn. */
function Gap({ lines, height, span }: { lines: number; height: number; span: number }) {
  if (lines <= 0) return null;
  return (
    <tr aria-hidden className="list-gap">
      <td colSpan={span} style={{ height: lines * height }} />
    </tr>
  );
}

interface GroupProps<Row> {
  column: Column<Row> | undefined;
  value: unknown;
  span: number;
}

function Group<Row>({ column, value, span }: GroupProps<Row>) {
  const { _ } = useI18n();
  if (!column) return null;
  const { Cell } = column.kind;
  return (
    <tr className="list-group">
      <th colSpan={span} scope="rowgroup">
        <span className="list-group-name">
          <span className="hint">{column.title ? _(column.title) : column.label}</span>{" "}
          <Cell value={value} field={column.field} row={{} as Row} />
        </span>
      </th>
    </tr>
  );
}

interface RowProps<Row extends Listed> {
  noun: Noun<Row>;
  row: Row;
  columns: Column<Row>[];
  place: number;
  isFilled: boolean;
  isSelected: boolean;
  hasBulk: boolean;
  onToggle: (id: number, stretches: boolean) => void;
}

function PlainRow<Row extends Listed>(props: RowProps<Row>) {
  const { noun, row, columns, place, isFilled, isSelected, hasBulk, onToggle } = props;
  const { t } = useLingui();
  const primary = columns.find(({ key }) => key === noun.primary);
  const name = primary ? wordsOf(primary.value(row)) : "";
  const state = [noun.isOver?.(row) && "over", isSelected && "selected"].filter(Boolean).join(" ");
  const check = (event: MouseEvent) => onToggle(row.id, event.shiftKey);
  return (
    <tr className={state || undefined} aria-rowindex={place} data-record={row.id}>
      {hasBulk && (
        <td className="list-select">
          <label>
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={t`Select ${name}`}
              checked={isSelected}
              onClick={check}
              onChange={() => undefined}
            />
          </label>
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} className={column.kind.side}>
          {column.key === noun.primary ? (
            <Primary noun={noun} row={row} column={column} />
          ) : (
            <column.kind.Cell value={column.value(row)} field={column.field} row={row} />
          )}
        </td>
      ))}
      {!isFilled && <td />}
    </tr>
  );
}

// A row is drawn anew only when something of its own has changed: a list holds thousands.
const Row = memo(PlainRow) as typeof PlainRow;

/** The link fills its row: one target, and every way of opening a link works. */
function Primary<Row extends Listed>({ noun, row, column }: { noun: Noun<Row>; row: Row; column: Column<Row> }) {
  const { Cell } = column.kind;
  return (
    <PlaceLink {...noun.link(row)} className="row-link" data-row={row.id}>
      <Cell value={column.value(row)} field={column.field} row={row} />
    </PlaceLink>
  );
}

/** The link lies over its row, so it says what the cell under the pointer would: what is cut off, or the exact time. */
function tell(event: PointerEvent<HTMLTableElement>): void {
  const link = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
  if (!link) return;
  const say = (at: { clientX: number; clientY: number }) => {
    const under = document
      .elementsFromPoint(at.clientX, at.clientY)
      .filter((each) => !each.contains(link) || each.tagName === "TD");
    const cell = under.find((each): each is HTMLElement => each.tagName === "TD");
    const titled = under.find(
      (each): each is HTMLElement => each !== link && each instanceof HTMLElement && each.title !== "",
    );
    const own = cell?.contains(link) ? (link.querySelector<HTMLElement>(".ellipsis") ?? link) : cell;
    const isCut = own !== undefined && own.scrollWidth > own.clientWidth;
    const words = titled?.title ?? (isCut ? own.textContent : "");
    if (link.title !== words) link.title = words;
  };
  say(event);
  const move = (each: globalThis.PointerEvent) => say(each);
  link.addEventListener("pointermove", move);
  link.addEventListener("pointerleave", () => link.removeEventListener("pointermove", move), { once: true });
}
