import type { MessageDescriptor } from "@lingui/core";
import type { CellKind } from "./cells";
import type { ListField } from "./fields";

/** A column as it is drawn. */
export interface Column<Row> {
  key: string;
  field: ListField | undefined;
  title: MessageDescriptor | undefined;
  /** Where the noun has no title of its own for it. */
  label: string;
  kind: CellKind<Row>;
  value: (row: Row) => unknown;
  width: number;
  /** It takes the room that is left. */
  isWide: boolean;
  rising: string;
  falling: string;
  /** The orders that its head goes through, the likelier one first. */
  ways: [string, string];
}

export const selectWidth = 40;
export const leastWide = 240;

export const tableWidth = (columns: readonly { width: number; isWide: boolean }[], selects: boolean): number =>
  columns.reduce((sum, { width, isWide }) => sum + (isWide ? leastWide : width), selects ? selectWidth : 0);
