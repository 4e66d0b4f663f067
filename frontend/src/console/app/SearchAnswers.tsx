import { useLingui } from "@lingui/react/macro";
import { useFormat } from "@/shared/format";
import { StateBadge } from "../features/tickets/StateBadge";
import type { Answer } from "./search-answers";

interface Props {
  id: string;
  answers: Answer[];
  active: number;
  onGo: (answer: Answer) => void;
}

/** What the search box has found, customers first; the box keeps the focus. */
export function Answers({ id, answers, active, onGo }: Props) {
  const { t } = useLingui();
  const customers = answers.filter((answer) => answer.kind === "customer").length;
  const titles: Record<Answer["kind"], string> = {
    customer: t({ message: "Customers", context: "search" }),
    ticket: t({ message: "Tickets", context: "search" }),
  };
  const option = (answer: Answer, place: number) => (
    <div
      key={`${answer.kind}-${answer.id}`}
      id={`${id}-${place}`}
      role="option"
      tabIndex={-1}
      aria-selected={place === active}
      className="search-answer"
      // Before the box loses the focus and the answers go away.
      onMouseDown={(event) => {
        event.preventDefault();
        onGo(answer);
      }}
    >
      <Line answer={answer} />
    </div>
  );
  return (
    <div id={id} role="listbox" aria-label={t({ message: "Answers", context: "search" })} className="search-answers">
      {(["customer", "ticket"] as const).map((kind) => {
        const start = kind === "ticket" ? customers : 0;
        const own = answers.filter((answer) => answer.kind === kind);
        if (own.length === 0) return null;
        return (
          <div key={kind} role="group" aria-label={titles[kind]}>
            <p className="hint" aria-hidden>
              {titles[kind]}
            </p>
            {own.map((answer, place) => option(answer, start + place))}
          </div>
        );
      })}
    </div>
  );
}

function Line({ answer }: { answer: Answer }) {
  const format = useFormat();
  if (answer.kind === "customer") {
    return (
      <>
        <span className="ellipsis">{answer.name}</span>
        {answer.phone && <span className="hint">{format.maskedPhone(answer.phone)}</span>}
      </>
    );
  }
  const { row } = answer;
  return (
    <>
      <span className="hint">{format.ticketNumber(row.number)}</span>
      <span className="ellipsis" title={row.subject}>
        {row.subject}
      </span>
      <StateBadge state={row.state} reason={row.pending_reason} />
    </>
  );
}
