import { useLingui } from "@lingui/react";
import type { TicketRow } from "@/shared/api/types";
import { useFormat } from "@/shared/format";
import type { CellKind, CellProps } from "../../../lists/cells";
import { Looking } from "../../../ui/Looking";
import { PriorityMark, StateBadge } from "../StateBadge";
import { priorityWords } from "../words";

type Props = CellProps<TicketRow>;

const TicketNumber = ({ value }: Props) => <span className="muted">{useFormat().ticketNumber(String(value))}</span>;

function Subject({ row }: Props) {
  return (
    <span className="subject">
      <span className="ellipsis">{row.subject}</span>
      <PriorityMark priority={row.priority} />
      <Looking topic={`ticket:${row.id}`} />
    </span>
  );
}

/** In a heading there is no row, and no reason. */
const State = ({ value, row }: Props) => <StateBadge state={String(value)} reason={row.pending_reason} />;

function Priority({ value }: Props) {
  const { _ } = useLingui();
  const format = useFormat();
  const word = priorityWords[Number(value)];
  return <>{word ? _(word) : format.unknown}</>;
}

export const numberKind: CellKind<TicketRow> = { Cell: TicketNumber, width: 128, falls: true };
export const subjectKind: CellKind<TicketRow> = { Cell: Subject, width: 320 };
export const stateKind: CellKind<TicketRow> = { Cell: State, width: 160 };
export const priorityKind: CellKind<TicketRow> = { Cell: Priority, width: 80 };
