import { i18n } from "@lingui/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useRef } from "react";
import { useLatest } from "@/shared/input/latest";
import { address, asked, type Base, isChanged, type ListSearch, pick, sameFilters } from "./address";
import { kindOf } from "./cells";
import { shownColumns } from "./columns";
import { type ListField, useListFields } from "./fields";
import type { ChosenColumn, Filters, Layout, Listed, ListQuery, Noun } from "./noun";
import { baseOf, bodyOf, type NewView, type SavedView, useViewChanges, useViews, usualLayout } from "./saved";
import type { Column } from "./table-columns";

const pause = 800;

/** Everything a list is at this moment: its view, its filters, its columns; and the ways to change them. */
export function useList<Row extends Listed>(noun: Noun<Row>) {
  const search = useSearch({ strict: false }) as ListSearch;
  const navigate = useNavigate();
  const views = useViews(noun.of);
  const fields = useListFields(noun.of);
  const remember = useRemember(noun);

  const all = views.data ?? [];
  const saved = all.find((view) => !view.replaces && String(view.id) === search.view);
  const base = saved ? baseOf(noun, saved.body) : baseFor(noun, pick(search, noun.filters), all);
  const now = asked(search, base, noun.filters);
  const shipped = saved ? undefined : shippedOf(noun, now.filters);

  const go = (wanted: Base, from: Base, view: SavedView | undefined, replace = false) =>
    void navigate({
      to: noun.path,
      search: { ...address(view && String(view.id), from, wanted, noun.filters), ...(search.as && { as: search.as }) },
      replace,
    } as never);

  function setFilters(filters: Filters) {
    const next = { ...now, filters };
    if (saved) return go(next, base, saved);
    // Another view's layout may be another: the filters' own takes its place.
    const target = baseFor(noun, filters, all);
    go({ filters, layout: target.layout }, target, undefined);
  }

  function setLayout(part: Partial<Layout>) {
    const layout = { ...now.layout, ...part };
    if (part.columns && !saved) {
      remember(shipped?.key ?? fallback(noun), { ...base.layout, columns: part.columns });
      if (search.columns)
        go({ ...now, layout }, { ...base, layout: { ...base.layout, columns: part.columns } }, undefined, true);
      return;
    }
    go({ ...now, layout }, base, saved, true);
  }

  const columns = useColumns(noun, now.layout, fields);
  const { order, group } = now.layout;
  const isReady = !views.isPending && (fields !== undefined || columns.wanted.every((key) => key in noun.own));
  const query = useMemo(
    () =>
      queryOf(
        noun,
        now.filters,
        columns.shown.map(({ key }) => key),
        order,
        group,
      ),
    // oxlint-disable-next-line react/exhaustive-deps
    [noun, JSON.stringify(now.filters), columns.shown.map(({ key }) => key).join(), order, group],
  );

  return {
    noun,
    fields,
    views: all,
    saved,
    shipped,
    now,
    isReady,
    isChanged: isChanged(base, now, noun.filters),
    query,
    columns: columns.shown,
    chosen: columns.chosen,
    groupColumn: columns.group,
    setFilters,
    setLayout,
    showSaved: (id: number) => void navigate({ to: noun.path, search: { view: String(id) } } as never),
    isBoard: search.as === "board",
    showAs: (as: "board" | undefined) =>
      void navigate({
        to: noun.path,
        search: { ...address(saved && String(saved.id), base, now, noun.filters), ...(as && { as }) },
        replace: true,
      } as never),
    discard: () => go(base, base, saved),
    /** A shipped view is from now on as it is shown. */
    keepLayout: () => {
      remember(shipped?.key ?? fallback(noun), now.layout);
      go(now, now, undefined, true);
    },
  };
}

export type ListState<Row extends Listed> = ReturnType<typeof useList<Row>>;

/** The view for lists that are none: the last, which holds all. */
const fallback = <Row extends Listed>(noun: Noun<Row>): string => noun.views.at(-1)?.key ?? "";

export const shippedOf = <Row extends Listed>(noun: Noun<Row>, filters: Filters) =>
  noun.views.find((view) => sameFilters(view.filters, filters, noun.filters));

/** The filters with the layout that this person has given their view. */
function baseFor<Row extends Listed>(noun: Noun<Row>, filters: Filters, views: SavedView[]): Base {
  const key = shippedOf(noun, filters)?.key ?? fallback(noun);
  const own = views.find((view) => view.replaces === key);
  return { filters, layout: own ? baseOf(noun, own.body).layout : usualLayout(noun) };
}

function useColumns<Row extends Listed>(
  noun: Noun<Row>,
  { columns, group }: Layout,
  fields: ReadonlyMap<string, ListField> | undefined,
) {
  return useMemo(() => {
    const isKnown = (key: string) => key in noun.own || Boolean(fields?.has(key));
    const chosen = shownColumns(columns, noun.columns, isKnown, noun.primary);
    return {
      chosen,
      shown: chosen.map((column) => columnOf(noun, fields, column)),
      group: group && isKnown(group) ? columnOf(noun, fields, { key: group, width: null }) : undefined,
      wanted: [...columns.map(({ key }) => key), group].filter(Boolean),
    };
  }, [noun, columns, group, fields]);
}

export function columnOf<Row extends Listed>(
  noun: Noun<Row>,
  fields: ReadonlyMap<string, ListField> | undefined,
  { key, width }: ChosenColumn,
): Column<Row> {
  const own = noun.own[key];
  const field = fields?.get(key);
  const kind = own?.kind ?? kindOf(field);
  const [rising, falling] = [own?.ascending ?? key, own?.descending ?? `-${key}`];
  return {
    key,
    field,
    title: own?.title,
    label: field?.short ?? key,
    kind,
    value: own?.value ?? ((row: Row) => row.cells?.[key]),
    width: width ?? (typeof own?.width === "object" ? own.width[i18n.locale] : own?.width) ?? kind.width,
    isWide: key === noun.primary && width === null,
    rising,
    falling,
    ways: kind.falls ? [falling, rising] : [rising, falling],
  };
}

function queryOf<Row extends Listed>(
  noun: Noun<Row>,
  filters: Filters,
  keys: string[],
  order: string,
  group: string,
): ListQuery {
  const isAsked = (key: string) => key && !noun.own[key]?.value;
  const columns = [...new Set([...keys, group])].filter(isAsked);
  return {
    ...filters,
    ...(columns.length > 0 && { columns }),
    // A search answers best match first, unless another order is asked for.
    ...(!(filters.q && order === noun.order) && { order }),
    ...(group && { group }),
  };
}

/** A person's own layout of a shipped view holds at once and is kept on the server a moment after the last change. */
function useRemember<Row extends Listed>(noun: Noun<Row>) {
  const { replace, hold } = useViewChanges(noun.of);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; body: NewView }>(undefined);

  const send = () => {
    if (!waiting.current) return;
    const { timer, body } = waiting.current;
    waiting.current = undefined;
    clearTimeout(timer);
    replace.mutate(body);
  };
  const sendLatest = useLatest(send);
  useEffect(() => () => sendLatest.current(), [sendLatest]);

  return (key: string, layout: Layout) => {
    const filters = noun.views.find((view) => view.key === key)?.filters ?? {};
    const body = bodyOf({ filters, layout });
    hold(replacement(noun, key, body));
    if (waiting.current?.body.replaces !== key) send();
    clearTimeout(waiting.current?.timer);
    waiting.current = {
      timer: setTimeout(() => sendLatest.current(), pause),
      body: { entity: noun.of, title: "", audience: "me", replaces: key, body, position: 0 },
    };
  };
}

const replacement = <Row extends Listed>(noun: Noun<Row>, key: string, body: SavedView["body"]): SavedView => ({
  id: 0,
  entity: noun.of,
  title: "",
  audience: "me",
  unit: null,
  owner: { id: 0, name: "" },
  replaces: key,
  body,
  position: 0,
  revision: 0,
  editable: true,
});
