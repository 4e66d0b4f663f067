import { MoreOutlined } from "@ant-design/icons";
import type { MessageDescriptor } from "@lingui/core";
import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { Suspense, useState } from "react";
import { PageFailure } from "../ui/PageFailure";
import { Skeleton } from "../ui/Skeleton";
import "./board.css";
import { Card } from "./Cards";
import { CountOfColumn } from "./CountOf";
import type { Board as BoardOf, Listed } from "./noun";
import { listKeys } from "./queries";
import { columnOf, type ListState } from "./use-list";

const pageSize = 20;

interface Move {
  id: number;
  verb: string;
}

interface Props<Row extends Listed> {
  state: ListState<Row>;
  board: BoardOf<Row>;
}

/** 看板: the same records as cards under what they are in; dragged, or moved by the card's menu, they change it. */
export function Board<Row extends Listed>({ state, board }: Props<Row>) {
  const [dragged, setDragged] = useState<Row | null>(null);
  const [move, setMove] = useState<Move | null>(null);
  const wanted = [state.now.filters[board.by] ?? []].flat();
  const columns = board.columns.filter(({ value }) => wanted.length === 0 || wanted.includes(value));
  const take = (row: Row, to: string) => {
    const verb = board.wayTo(row, to);
    if (verb) setMove({ id: row.id, verb });
  };
  return (
    <div className="board">
      {columns.map(({ value, word }) => (
        <Column
          key={value}
          state={state}
          board={board}
          value={value}
          word={word}
          dragged={dragged}
          onDrag={setDragged}
          onTake={take}
        />
      ))}
      {move && (
        <Suspense>
          <board.Mover key={`${move.id}.${move.verb}`} {...move} onClose={() => setMove(null)} />
        </Suspense>
      )}
    </div>
  );
}

interface ColumnProps<Row extends Listed> extends Props<Row> {
  value: string;
  word: MessageDescriptor;
  dragged: Row | null;
  onDrag: (row: Row | null) => void;
  onTake: (row: Row, to: string) => void;
}

function Column<Row extends Listed>({ state, board, value, word, dragged, onDrag, onTake }: ColumnProps<Row>) {
  const { _ } = useI18n();
  const { noun, now } = state;
  const filters = { ...now.filters, [board.by]: [value] };
  const query = { ...filters, order: noun.order };
  const list = useInfiniteQuery({
    // Below what is read again when something changes: here nobody reads line by line.
    queryKey: [...listKeys.news(noun.of, query), "board"],
    queryFn: ({ pageParam }) => noun.fetchPage(query, { after: pageParam || undefined, limit: pageSize }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const fits = dragged !== null && board.wayTo(dragged, value) !== undefined;
  const title = _(word);
  return (
    // Who does not drag has the menu of the card.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={fits ? "board-column fits" : "board-column"}
      aria-label={title}
      onDragOver={(event) => fits && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (dragged) onTake(dragged, value);
        onDrag(null);
      }}
    >
      <h2>
        {title} <CountOfColumn noun={noun} filters={filters} />
      </h2>
      {list.isPending && <Skeleton rows={4} />}
      {list.isError && <PageFailure error={list.error} reset={() => void list.refetch()} />}
      <ul className="plain-list">
        {rows.map((row) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={row.id}
            draggable
            onDragStart={() => onDrag(row)}
            onDragEnd={() => onDrag(null)}
            className={dragged?.id === row.id ? "dragged" : undefined}
          >
            <Card
              noun={noun}
              columnOf={(key) => columnOf(noun, state.fields, { key, width: null })}
              added={[]}
              last={board.last}
              row={row}
            />
            <MoveMenu board={board} row={row} onTake={onTake} />
          </li>
        ))}
      </ul>
      {list.isSuccess && rows.length === 0 && (
        <p className="hint board-empty">
          <Trans>Nothing is here now.</Trans>
        </p>
      )}
      {list.hasNextPage && (
        <Button type="text" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </section>
  );
}

interface MenuProps<Row extends Listed> {
  board: BoardOf<Row>;
  row: Row;
  onTake: (row: Row, to: string) => void;
}

/** Whoever does not drag chooses where it goes. */
function MoveMenu<Row extends Listed>({ board, row, onTake }: MenuProps<Row>) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const items = board.columns
    .filter(({ value }) => board.wayTo(row, value))
    .map(({ value, word }) => ({ key: value, label: _(word), onClick: () => onTake(row, value) }));
  if (items.length === 0) return null;
  return (
    <Dropdown trigger={["click"]} placement="bottomRight" menu={{ items }}>
      <Button
        className="board-move"
        type="text"
        size="small"
        icon={<MoreOutlined aria-hidden />}
        aria-label={t`Move to`}
        title={t`Move to`}
      />
    </Dropdown>
  );
}
