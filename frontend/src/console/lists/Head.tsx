import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { nextOrder, within, withWidth } from "./columns";
import type { Layout, Listed } from "./noun";
import type { TableProps } from "./Table";
import type { Column } from "./table-columns";

const step = 16; // pixels by one key press

export function Head<Row extends Listed>(props: TableProps<Row> & { isFilled: boolean }) {
  const { columns, hasBulk, isAll, isFilled, selected, onToggleAll } = props;
  const { t } = useLingui();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = selected.size > 0 && !isAll;
  }, [selected, isAll]);
  return (
    <thead>
      <tr aria-rowindex={1}>
        {hasBulk && (
          <td className="list-select always">
            <label>
              <input ref={box} type="checkbox" aria-label={t`Select all rows`} checked={isAll} onChange={onToggleAll} />
            </label>
          </td>
        )}
        {columns.map((column) => (
          <HeadCell key={column.key} {...props} column={column} />
        ))}
        {!isFilled && <td />}
      </tr>
    </thead>
  );
}

function HeadCell<Row extends Listed>({
  column,
  columns,
  noun,
  layout,
  onLayout,
}: TableProps<Row> & { column: Column<Row> }) {
  const { _ } = useI18n();
  const { order } = layout;
  const sorted = order === column.rising ? "ascending" : order === column.falling ? "descending" : undefined;
  const save = (width: number | null) =>
    onLayout({
      columns: withWidth(
        columns.map((each) => chosenOf(each, layout)),
        column.key,
        width,
      ),
    });

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const way = { ArrowLeft: -step, ArrowRight: step }[event.key];
    if (!way || !event.shiftKey) return;
    event.preventDefault();
    save(within((event.currentTarget.closest("th")?.offsetWidth ?? column.width) + way));
  }

  return (
    <th scope="col" aria-sort={sorted} className={column.kind.side}>
      <button
        type="button"
        className="list-head"
        aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
        onClick={() => onLayout({ order: nextOrder(order, column.ways, noun.order) })}
        onKeyDown={onKeyDown}
      >
        <span className="ellipsis" title={column.title ? undefined : column.field?.label}>
          {column.title ? _(column.title) : column.label}
        </span>
        {sorted === "ascending" && <ArrowUpOutlined aria-hidden />}
        {sorted === "descending" && <ArrowDownOutlined aria-hidden />}
      </button>
      <Edge onWidth={save} />
    </th>
  );
}

/** Column widths are kept as chosen; those that nobody touched stay those of their kind. */
const chosenOf = <Row,>({ key }: Column<Row>, { columns }: Layout) => ({
  key,
  width: columns.find((each) => each.key === key)?.width ?? null,
});

/** The right edge of a head, to be pulled; a double click gives the usual width back. */
function Edge({ onWidth }: { onWidth: (width: number | null) => void }) {
  const [drag, setDrag] = useState<{ from: number; width: number; col: HTMLElement }>();

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    const head = event.currentTarget.closest("th");
    const col = head?.closest("table")?.querySelectorAll("col")[head.cellIndex];
    if (!head || !col || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from: event.clientX, width: head.offsetWidth, col });
  }

  // While it is pulled only the column's own style changes: no row is drawn anew.
  const widthAt = (event: PointerEvent) => within((drag?.width ?? 0) + event.clientX - (drag?.from ?? 0));
  return (
    <span
      className={drag ? "list-edge dragging" : "list-edge"}
      aria-hidden
      onPointerDown={onPointerDown}
      onPointerMove={(event) => drag?.col.style.setProperty("width", `${widthAt(event)}px`)}
      onPointerUp={(event) => {
        if (drag && event.clientX !== drag.from) onWidth(widthAt(event));
        setDrag(undefined);
      }}
      onPointerCancel={() => setDrag(undefined)}
      onDoubleClick={() => onWidth(null)}
    />
  );
}
