import type { ChosenColumn, Filters, Layout } from "./noun";

/** A list as its address says it: only what differs from the view is written there. */
export type ListSearch = Record<string, string | string[] | undefined>;

/** What a view holds and a change starts from. */
export interface Base {
  filters: Filters;
  layout: Layout;
}

/** The view had filters and the person took them all away: without a word of it the view's would hold again. */
const NONE = "none";

const several = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const one = (value: string | string[] | undefined): string | undefined => several(value)[0];

export const sameFilters = (first: Filters, second: Filters, names: readonly string[]): boolean =>
  names.every((name) => several(first[name]).join() === several(second[name]).join());

export const pick = (search: ListSearch, names: readonly string[]): Filters =>
  Object.fromEntries(names.flatMap((name) => (several(search[name]).length ? [[name, search[name]]] : [])));

/** Columns in the address: `subject:240`, or `subject` where the width is that of its kind. */
export function readColumns(written: string | string[] | undefined): ChosenColumn[] | undefined {
  const found = several(written).map((text) => {
    const [key = "", width] = text.split(":");
    return { key, width: Number(width) > 0 ? Number(width) : null };
  });
  return found.length > 0 ? found : undefined;
}

export const writeColumns = (columns: readonly ChosenColumn[]): string[] =>
  columns.map(({ key, width }) => (width ? `${key}:${width}` : key));

/** What is asked for: the view's, but for what the address says otherwise. */
export function asked(search: ListSearch, base: Base, names: readonly string[]): Base {
  const own = pick(search, names);
  const isOwn = Object.keys(own).length > 0 || search.filters === NONE;
  return {
    filters: isOwn ? own : base.filters,
    layout: {
      columns: readColumns(search.columns) ?? base.layout.columns,
      order: one(search.order) ?? base.layout.order,
      group: search.group === NONE ? "" : (one(search.group) ?? base.layout.group),
    },
  };
}

/** The address of what is wanted. `view` is a saved one; without it the filters themselves are written. */
export function address(view: string | undefined, base: Base, wanted: Base, names: readonly string[]): ListSearch {
  const { columns, order, group } = wanted.layout;
  const filters = view && sameFilters(wanted.filters, base.filters, names) ? {} : pick(wanted.filters, names);
  const isCleared = view && Object.keys(pick(wanted.filters, names)).length === 0 && hasFilters(base, names);
  return {
    ...(view && { view }),
    ...filters,
    ...(isCleared && { filters: NONE }),
    ...(order !== base.layout.order && { order }),
    ...(group !== base.layout.group && { group: group || NONE }),
    ...(!sameColumns(columns, base.layout.columns) && { columns: writeColumns(columns) }),
  };
}

const hasFilters = (base: Base, names: readonly string[]) => Object.keys(pick(base.filters, names)).length > 0;

export const sameColumns = (first: readonly ChosenColumn[], second: readonly ChosenColumn[]): boolean =>
  writeColumns(first).join() === writeColumns(second).join();

export const isChanged = (base: Base, now: Base, names: readonly string[]): boolean =>
  !sameFilters(base.filters, now.filters, names) ||
  base.layout.order !== now.layout.order ||
  base.layout.group !== now.layout.group ||
  !sameColumns(base.layout.columns, now.layout.columns);
