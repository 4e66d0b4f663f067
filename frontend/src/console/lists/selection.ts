/** Which rows are meant. `everything`: all that fit the filters, loaded or not. */
export interface Selection {
  ids: ReadonlySet<number>;
  /** Where a range begins. */
  anchor: number | null;
  everything: boolean;
}

export const nothing: Selection = { ids: new Set(), anchor: null, everything: false };

export function toggle(selection: Selection, id: number): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id, everything: false };
}

/** From the last touched row to this one, as they stand; the whole range becomes what the last touched one is. */
export function stretch(selection: Selection, id: number, order: readonly number[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (from < 0 || to < 0 || selection.anchor === null) return toggle(selection, id);
  const isOn = selection.ids.has(selection.anchor);
  const ids = new Set(selection.ids);
  for (const each of order.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (isOn) ids.add(each);
    else ids.delete(each);
  }
  return { ids, anchor: id, everything: false };
}

/** Of the loaded rows all, or where all are, none. */
export function toggleAll(selection: Selection, order: readonly number[]): Selection {
  const all = order.length > 0 && order.every((id) => selection.ids.has(id));
  return all ? nothing : { ids: new Set([...selection.ids, ...order]), anchor: null, everything: false };
}

export const inBatches = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
