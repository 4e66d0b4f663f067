import type { ReactNode } from "react";
import { Link } from "@tanstack/react-router";
import { useFormat } from "@/shared/format";
import type { SectionKey } from "../needs";
import "../../../ui/table.css";
import "./table.css";

export interface Column<Row> {
  key: string;
  title: ReactNode;
  /** In pixels; those without share what is left. */
  width?: number;
  align?: "right";
  /** What a row is called: its first line on a phone. Unsaid, the first column. */
  lead?: boolean;
  /** It says by itself what it is, without the title that stands before it on a phone. */
  plain?: boolean;
  cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Whether nothing is left to do about a row: it is drawn fainter. */
  isOver?: (row: Row) => boolean;
}

const tools = "admin-tools";

/** A column of counts; one that is not known is drawn as such. */
export const figures = <Row,>(
  key: string,
  title: ReactNode,
  width: number,
  of: (row: Row) => number | null,
): Column<Row> => ({ key, title, width, align: "right", cell: (row) => <Figure of={of(row)} /> });

function Figure({ of }: { of: number | null }) {
  const format = useFormat();
  return <>{of === null ? format.unknown : format.number(of)}</>;
}

/** The plain table of a small noun: what it holds fits on a few pages, so it needs no views and no chosen columns. */
export function Table<Row extends { id: number | string }>({ label, columns, rows, isOver }: Props<Row>) {
  const lead = columns.find((column) => column.lead) ?? columns[0];
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by key
    <div className="admin-frame" role="region" aria-label={label} tabIndex={0}>
      <table className="table admin-table">
        <thead>
          <tr>
            {columns.map(({ key, title, width, align }) => {
              const style = width ? { width } : undefined;
              // Above what can be done about a row stands nothing.
              if (!title) return <td key={key} className={tools} style={style} />;
              return (
                <th key={key} scope="col" className={align} style={style}>
                  {title}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={isOver?.(row) ? "over" : undefined}>
              {columns.map((column) => (
                <td key={column.key} className={classOf(column, lead)} data-label={labelOf(column, lead)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classOf<Row>(column: Column<Row>, lead: Column<Row> | undefined): string | undefined {
  if (!column.title) return `${tools} ${column.align ?? ""}`;
  return column === lead ? `admin-lead-cell ${column.align ?? ""}` : column.align;
}

const labelOf = <Row,>(column: Column<Row>, lead: Column<Row> | undefined): string | undefined =>
  column !== lead && !column.plain && typeof column.title === "string" && column.title ? column.title : undefined;

/** The link to a row's own page; it fills the row. */
export function RowLink({ section, id, children }: { section: SectionKey; id: number; children: ReactNode }) {
  return (
    <Link className="row-link" to="/admin/{-$section}/{-$record}" params={{ section, record: String(id) }} search={{}}>
      {children}
    </Link>
  );
}
