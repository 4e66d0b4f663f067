import type { MessageDescriptor } from "@lingui/core";
import type { ComponentType } from "react";
import type { CellKind } from "./cells";
import type { Export, ExportFormat } from "./exports";

/** What every row of every list has. */
export interface Listed {
  id: number;
  revision: number;
  /** The values of the columns that were asked for, by field key. */
  cells?: Record<string, unknown>;
}

export interface Page<Row> {
  items: Row[];
  next?: string | null;
  /** There are more hits than these, among which it is sorted. */
  among?: number | null;
}

/** What narrows a list, by name, as it stands in the address; `q` is a text and `filter` a condition in JSON. */
export type Filters = Record<string, string | string[] | undefined>;

/** A column as a person has chosen it; without a width it takes that of its kind. */
export interface ChosenColumn {
  key: string;
  width: number | null;
}

export interface Layout {
  columns: ChosenColumn[];
  order: string;
  group: string;
}

export interface ListQuery extends Filters {
  columns?: string[];
  order?: string;
  group?: string;
}

/** Where a page begins, and how long it is. */
export interface Place {
  after?: string | undefined;
  limit: number;
}

/** A view that every person has. */
export interface ShippedView {
  key: string;
  title: MessageDescriptor;
  filters: Filters;
  /** Only what this person must act on is counted. */
  counted: boolean;
}

/** A field that the noun draws in a way of its own, or that each row brings along unasked. */
export interface OwnField<Row> {
  title?: MessageDescriptor;
  value?: (row: Row) => unknown;
  kind?: CellKind<Row>;
  /** Where the words of one language are longer, a width for each. */
  width?: number | Record<string, number>;
  /** Orders that an index keeps: they have no end, and no "among the first 1,000". */
  ascending?: string;
  descending?: string;
}

export interface BulkVerb<Row = never> {
  name: string;
  /** As in `ticket.edit`. */
  act: string;
  word: MessageDescriptor;
  /** What is now so, said with the count. */
  done: (count: number) => string;
  /** Asks for what the verb needs; without it the bar asks whether it is meant. */
  Dialog?: ComponentType<BulkDialogProps>;
  /** How each record is put back as it was. Without it, the bar asks before it acts. */
  undo?: { act: string; data: (before: Row) => Record<string, unknown> };
  /** The question before something that asks for nothing more. */
  sure?: (count: number) => string;
}

export interface BulkDialogProps {
  count: number;
  onRun: (data: BulkData) => void;
  onClose: () => void;
}

type Body = Record<string, unknown>;

/** The body of the verb: the same for all, or made from the value of one field of each record, and made back. */
export type BulkData = Body | { from: string; make: (value: unknown) => Body; back: (value: unknown) => Body };

/**
 * All that a list must know of a noun; everything else is the same for every list. Its pages are written in
 * features/<noun>/list.
 */
export interface Noun<Row extends Listed = Listed> {
  /** Its name in the catalog. */
  of: string;
  /** Where its list stands. */
  path: string;
  filters: readonly string[];
  /** By field key. */
  own: Record<string, OwnField<Row>>;
  /** Shown until somebody chooses others. */
  columns: readonly string[];
  /** The column that links to the record; it is always there and takes the room that is left. */
  primary: string;
  /** What stands in the second line on a phone; the first holds the link and `corner`. */
  card: { corner: string; below: readonly string[]; end: string };
  order: string;
  views: readonly ShippedView[];
  /** What a list is called that is no view. */
  titles: { found: MessageDescriptor; filtered: MessageDescriptor };
  link: (row: Row) => { to: string; params: Record<string, string> };
  /** Whether nothing is left to do about it: then it is drawn fainter. */
  isOver?: (row: Row) => boolean;
  fetchPage: (query: ListQuery, place: Place) => Promise<Page<Row>>;
  fetchCount: (query: Filters, most: number) => Promise<{ count: number; more: boolean }>;
  /** A filter that finds just these rows, at most a hundred. */
  only?: (rows: readonly Row[]) => Filters;
  Filters: ComponentType<FiltersProps>;
  Empty: ComponentType<{ view: string | undefined; onClear: () => void }>;
  Preview?: ComponentType<{ id: number }>;
  board?: Board<Row>;
  bulk?: { verbs: readonly BulkVerb<Row>[]; run: BulkRun };
  /** Carrying a list away: the verb that it takes, and how it begins. */
  exporting?: { verb: string; begin: (wish: ExportWish) => Promise<Export> };
}

/** The records as cards, parted by what they are in. */
export interface Board<Row> {
  /** The filter that parts them, and its values in the order in which records pass through. */
  by: string;
  columns: readonly { value: string; word: MessageDescriptor }[];
  /** The column in a card's lower corner. */
  last: string;
  /** The verb that brings a record there, if one does. */
  wayTo: (row: Row, to: string) => string | undefined;
  Mover: ComponentType<{ id: number; verb: string; onClose: () => void }>;
}

export interface ExportWish {
  filters: ListQuery;
  columns: string[];
  format: ExportFormat;
  title: string;
}

export interface Refused {
  id: number;
  number: string;
  detail: string;
}

export type BulkRun = (
  verb: string,
  data: Record<string, unknown>,
  ids: number[],
) => Promise<{ done: number[]; refused: Refused[] }>;

export interface FiltersProps {
  filters: Filters;
  /** These belong to the view, whose name says them. */
  hidden: boolean;
  set: (part: Filters) => void;
}
