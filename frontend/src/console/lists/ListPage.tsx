import { useLingui as useI18n } from "@lingui/react";
import { Trans } from "@lingui/react/macro";
import { lazy, Suspense, useCallback, useRef, useState } from "react";
import { useLive } from "@/shared/live/live";
import { useLatest } from "@/shared/input/latest";
import { useIsPhone } from "../ui/media";
import { useTitle } from "../ui/title";
import { PageFailure } from "../ui/PageFailure";
import { useShortcut } from "../ui/shortcuts";
import { Skeleton } from "../ui/Skeleton";
import { BulkBar } from "./BulkBar";
import { CountOf } from "./CountOf";
import { useBulkVerbs } from "./held";
import "./lists.css";
import { ListTools } from "./ListTools";
import { News } from "./News";
import type { Listed, Noun } from "./noun";
import { Preview } from "./Preview";
import { useRows } from "./queries";
import { RecordList } from "./RecordList";
import { nothing, type Selection, stretch, toggle, toggleAll } from "./selection";
import { type ListState, useList } from "./use-list";
import { ViewActions } from "./ViewActions";
import { ViewColumn } from "./ViewColumn";

const Board = lazy(() => import("./Board").then((found) => ({ default: found.Board })));

/** The list of any noun: its views, its rows, and what can be done with them. */
export function ListPage<Row extends Listed>({ noun }: { noun: Noun<Row> }) {
  const { _ } = useI18n();
  const state = useList(noun);
  const rows = useRows(noun, state.query, state.isReady);
  const { saved, shipped, now } = state;
  const found = now.filters.q ? noun.titles.found : noun.titles.filtered;
  const title = saved?.title ?? _(shipped?.title ?? found);
  const choosing = useSelection(JSON.stringify(now.filters), rows.rows);
  const active = useRef<number | null>(null);
  // The record beside the list; while none is shown, moving through the rows draws nothing anew but the row.
  const [previewed, setPreviewed] = useState<number | null>(null);
  const previews = previewed !== null;
  const isPhone = useIsPhone();
  const hasBulk = useBulkVerbs(noun).length > 0 && !isPhone;

  useLive([noun.of]);
  useTitle(title);
  useShortcut(
    "Escape",
    () => (previews ? setPreviewed(null) : choosing.clear()),
    previews || choosing.selection.ids.size > 0,
  );

  const isBoard = state.isBoard && Boolean(noun.board);
  const isChoosing = hasBulk && !isBoard && choosing.selection.ids.size > 0;
  return (
    <div className="workbench">
      <ViewColumn state={state} />
      <section className="workbench-list" aria-label={title}>
        <header className="page-header list-header">
          <h1>{title}</h1>
          <CountOf state={state} rows={rows} />
          <ViewActions state={state} title={title} />
          <ListTools state={state} rows={rows} title={title} />
        </header>
        <div className="list-bar">
          {isChoosing ? (
            <BulkBar state={state} rows={rows} selection={choosing.selection} onSelect={choosing.set} />
          ) : (
            <noun.Filters
              filters={now.filters}
              hidden={Boolean(shipped)}
              set={(part) => state.setFilters({ ...now.filters, ...part })}
            />
          )}
          <News rows={rows} />
        </div>
        <div className="list-frame">
          {isBoard && noun.board ? (
            <Suspense fallback={<Skeleton rows={8} />}>
              <Board state={state as never} board={noun.board as never} />
            </Suspense>
          ) : (
            <Content
              state={state}
              rows={rows}
              title={title}
              selected={choosing.selection.ids}
              isAll={choosing.isAll}
              hasBulk={hasBulk}
              onToggle={choosing.toggle}
              onToggleAll={choosing.toggleAll}
              onActive={(id) => {
                active.current = id;
                if (previews) setPreviewed(id);
              }}
              onPreview={() => noun.Preview && setPreviewed(previews ? null : active.current)}
            />
          )}
          {previews && noun.Preview && (
            <Suspense>
              <Preview onClose={() => setPreviewed(null)}>
                <noun.Preview key={previewed} id={previewed} />
              </Preview>
            </Suspense>
          )}
        </div>
      </section>
    </div>
  );
}

type ContentProps<Row extends Listed> = Parameters<typeof RecordList<Row>>[0];

function Content<Row extends Listed>(props: ContentProps<Row>) {
  const { state, rows } = props;
  const { list } = rows;
  if (list.isError && rows.rows.length === 0)
    return <PageFailure error={list.error} reset={() => void list.refetch()} />;
  if (list.isPending) return <Skeleton rows={20} />;
  if (rows.rows.length === 0 && rows.news === 0) return <Nothing state={state} />;
  return (
    <>
      {list.isFetching && !list.isFetchingNextPage && <Refreshing />}
      {/* Other records are another list: it begins at its top. */}
      <RecordList key={JSON.stringify(state.now.filters)} {...props} />
    </>
  );
}

function Nothing<Row extends Listed>({ state }: { state: ListState<Row> }) {
  const { noun, shipped } = state;
  return <noun.Empty view={shipped?.key} onClear={() => state.setFilters({})} />;
}

const Refreshing = () => (
  <div className="list-refreshing" role="status">
    <span className="visually-hidden">
      <Trans>Loading</Trans>
    </span>
  </div>
);

/** What was chosen holds for one set of filters; another begins with nothing. */
function useSelection<Row extends Listed>(key: string, rows: Row[]) {
  const [kept, setKept] = useState<{ key: string; selection: Selection }>({ key, selection: nothing });
  const selection = kept.key === key ? kept.selection : nothing;
  const latest = useLatest({ key, selection, rows });
  const set = useCallback((next: Selection) => setKept({ key: latest.current.key, selection: next }), [latest]);
  return {
    selection,
    set,
    clear: () => set(nothing),
    isAll: rows.length > 0 && rows.every(({ id }) => selection.ids.has(id)),
    toggle: useCallback(
      (id: number, stretches: boolean) => {
        const { selection: before, rows: shown } = latest.current;
        set(
          stretches
            ? stretch(
                before,
                id,
                shown.map((row) => row.id),
              )
            : toggle(before, id),
        );
      },
      [latest, set],
    ),
    toggleAll: useCallback(
      () =>
        set(
          toggleAll(
            latest.current.selection,
            latest.current.rows.map(({ id }) => id),
          ),
        ),
      [latest, set],
    ),
  };
}
