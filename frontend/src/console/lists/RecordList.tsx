import { Trans } from "@lingui/react/macro";
import { useLocation } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useLatest } from "@/shared/input/latest";
import { rowHeight, useDensity } from "@/shared/ui/density";
import { heights } from "@/shared/ui/tokens";
import { useIsPhone } from "../ui/media";
import { Cards } from "./Cards";
import type { Listed } from "./noun";
import type { Rows } from "./queries";
import { type Line, linesOf, stretchOf } from "./rows";
import { Table } from "./Table";
import { columnOf, type ListState } from "./use-list";
import { useRowKeys } from "./row-keys";

interface Props<Row extends Listed> {
  state: ListState<Row>;
  rows: Rows<Row>;
  title: string;
  selected: ReadonlySet<number>;
  isAll: boolean;
  hasBulk: boolean;
  onToggle: (id: number, stretches: boolean) => void;
  onToggleAll: () => void;
  onActive: (id: number) => void;
  onPreview: () => void;
}

interface Place {
  top: number;
  active: number | null;
}

/** Where a person was in each list of this visit, by its place in the browser's history: going back leads there. */
const places = new Map<string, Place>();

/** The rows, as a table or as cards, in a frame of their own that scrolls. */
export function RecordList<Row extends Listed>(props: Props<Row>) {
  const { state, rows, title, selected, isAll, hasBulk, onToggle, onToggleAll } = props;
  const { noun } = state;
  const isPhone = useIsPhone();
  const density = useDensity();
  const lineHeight = isPhone ? heights.card : rowHeight[density];
  const group = state.groupColumn;
  const lines = useMemo(() => linesOf(rows.rows, group?.value), [rows.rows, group]);
  const box = useRef<HTMLDivElement>(null);
  const frame = useFrame(box, lines, lineHeight, isPhone ? 0 : heights.tableHead, props.onActive);
  const { list } = rows;

  useRowKeys({
    lines,
    active: frame.active,
    top: frame.topLine,
    focus: frame.focus,
    toggle: hasBulk && !isPhone ? onToggle : undefined,
    preview: props.onPreview,
  });

  const drawn = { noun, columns: state.columns, groupColumn: group, lines, lineHeight, stretch: frame.stretch };
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="list-scroll" ref={box} tabIndex={0} role="group" aria-label={title}>
      {isPhone ? (
        <Cards {...drawn} columnOf={(key) => columnOf(noun, state.fields, { key, width: null })} />
      ) : (
        <Table
          {...drawn}
          layout={state.now.layout}
          selected={selected}
          isAll={isAll}
          hasBulk={hasBulk}
          onToggle={onToggle}
          onToggleAll={onToggleAll}
          onLayout={state.setLayout}
        />
      )}
      <End
        key={rows.rows.length}
        root={box}
        active={list.hasNextPage && !list.isFetchingNextPage && !list.isPlaceholderData}
        next={list.fetchNextPage}
      >
        {list.hasNextPage && (
          <Button type="text" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </End>
    </div>
  );
}

interface EndProps {
  root: RefObject<HTMLElement | null>;
  active: boolean;
  next: () => unknown;
  children: ReactNode;
}

/** Somebody who comes near the end is given more. */
function End({ root, active, next, children }: EndProps) {
  const mark = useRef<HTMLDivElement>(null);
  const nextRef = useLatest(next);
  useEffect(() => {
    if (!mark.current || !active) return undefined;
    // On a busy page one call brings several observations: the one that counts may not be the first.
    const near = (seen: IntersectionObserverEntry[]) => seen.some((each) => each.isIntersecting) && nextRef.current();
    const observer = new IntersectionObserver(near, {
      root: root.current,
      rootMargin: "400px",
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [active, root, nextRef]);
  return (
    <div ref={mark} className="list-end">
      {children}
    </div>
  );
}

/** Which lines are seen, which row has the focus, and both again when one comes back. */
function useFrame<Row extends Listed>(
  box: RefObject<HTMLDivElement | null>,
  lines: readonly Line<Row>[],
  lineHeight: number,
  head: number,
  onActive: (id: number) => void,
) {
  // The router's own name for an entry of the history.
  // oxlint-disable-next-line no-underscore-dangle
  const key = useLocation({ select: ({ state }) => state.__TSR_key ?? "" });
  const [initial] = useState<Place>(() => places.get(key) ?? { top: 0, active: null });
  const onActiveRef = useLatest(onActive);
  const place = useRef<Place>({ ...initial });
  const [seen, setSeen] = useState({ top: initial.top, height: 1200 });
  const stretch = stretchOf(lines.length, seen.top, seen.height, lineHeight);

  useLayoutEffect(() => {
    const frame = box.current;
    if (!frame) return undefined;
    frame.scrollTo({ top: initial.top });
    if (initial.active !== null && document.activeElement === document.body)
      rowElement(frame, initial.active)?.focus({ preventScroll: true });
    const look = () => {
      place.current.top = frame.scrollTop;
      // By whole lines: what is drawn changes seldom while somebody scrolls.
      const top = Math.floor(frame.scrollTop / lineHeight / 8) * lineHeight * 8;
      setSeen((before) =>
        before.top === top && before.height === frame.clientHeight ? before : { top, height: frame.clientHeight },
      );
    };
    const touch = (event: FocusEvent) => {
      const id = (event.target as HTMLElement).closest<HTMLElement>("[data-row]")?.dataset.row;
      if (!id) return;
      place.current.active = Number(id);
      onActiveRef.current(Number(id));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(frame);
    frame.addEventListener("scroll", look, { passive: true });
    frame.addEventListener("focusin", touch);
    return () => {
      observer.disconnect();
      frame.removeEventListener("scroll", look);
      frame.removeEventListener("focusin", touch);
    };
  }, [box, initial, lineHeight, onActiveRef]);

  useEffect(() => {
    const kept = place.current;
    return () => void places.set(key, { ...kept });
  }, [key]);

  const active = () => place.current.active;
  function focus(at: number) {
    const frame = box.current;
    const line = lines[at];
    if (!frame || line?.kind !== "row") return;
    const top = at * lineHeight;
    if (top < frame.scrollTop) frame.scrollTo({ top });
    else if (top + lineHeight + head > frame.scrollTop + frame.clientHeight)
      frame.scrollTo({ top: top + lineHeight + head - frame.clientHeight });
    flushSync(() => setSeen({ top: frame.scrollTop, height: frame.clientHeight }));
    rowElement(frame, line.row.id)?.focus({ preventScroll: true });
  }

  return {
    stretch,
    active,
    focus,
    topLine: () => Math.ceil((box.current?.scrollTop ?? 0) / lineHeight),
  };
}

const rowElement = (frame: HTMLElement, id: number) => frame.querySelector<HTMLElement>(`[data-row="${id}"]`);
