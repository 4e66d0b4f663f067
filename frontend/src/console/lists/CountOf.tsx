import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "@/shared/format";
import type { Filters, Listed, Noun } from "./noun";
import { type Rows, useCount } from "./queries";
import type { ListState } from "./use-list";

const most = 1000;

interface Props<Row extends Listed> {
  state: ListState<Row>;
  rows: Rows<Row>;
}

/** How many there are, as plain text: nobody has to act on it. A list that is all here needs no counting. */
export function CountOf<Row extends Listed>({ state, rows }: Props<Row>) {
  const { t } = useLingui();
  const format = useFormat();
  const { hasNextPage, isSuccess, isPlaceholderData } = rows.list;
  const counted = useCount(state.noun, state.now.filters, most, isSuccess && hasNextPage && !isPlaceholderData).data;
  if (!isSuccess) return null;
  const count = hasNextPage ? counted?.count : rows.rows.length;
  const number = count === undefined ? "" : format.number(count);
  return (
    <span className="list-count">
      {hasNextPage && counted?.more ? t`${number}+` : number}
      {rows.among !== null && (
        <span className="hint small">
          <Trans>sorted among the first {format.number(rows.among)}</Trans>
        </span>
      )}
    </span>
  );
}

/** Of one column of a board. */
export function CountOfColumn<Row extends Listed>({ noun, filters }: { noun: Noun<Row>; filters: Filters }) {
  const { t } = useLingui();
  const format = useFormat();
  const counted = useCount(noun, filters, most).data;
  if (!counted) return null;
  const number = format.number(counted.count);
  return <span className="list-count">{counted.more ? t`${number}+` : number}</span>;
}
