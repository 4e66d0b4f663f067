import { useLingui } from "@lingui/react";
import "./badges.css";
import { pendingWords, priorityWords, stateWords } from "./words";

/** Shape and word; colour only where somebody must act. */
export function StateBadge({ state, reason = "" }: { state: string; reason?: string | undefined }) {
  const { _ } = useLingui();
  const word = state === "pending" && pendingWords[reason] ? pendingWords[reason] : stateWords[state];
  return (
    <span className="state" title={state === "pending" && stateWords.pending ? _(stateWords.pending) : undefined}>
      <StateShape state={state} />
      {word ? _(word) : state}
    </span>
  );
}

function StateShape({ state }: { state: string }) {
  return (
    <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden className="state-shape">
      {state === "new" && <circle cx="8" cy="8" r="6" className="stroke" />}
      {state === "open" && (
        <>
          <circle cx="8" cy="8" r="6" className="stroke" />
          <path d="M8 2a6 6 0 0 1 0 12z" />
        </>
      )}
      {state === "pending" && <path d="M4 3h3v10H4zM9 3h3v10H9z" />}
      {state === "resolved" && <path d="m2.500 8.500 3.700 3.700L13.500 5" className="stroke" />}
      {state === "closed" && <circle cx="8" cy="8" r="6" className="faint" />}
    </svg>
  );
}

/** A word from 高 upwards only. */
export function PriorityMark({ priority }: { priority: number }) {
  const { _ } = useLingui();
  const word = priorityWords[priority];
  if (priority > 2 || !word) return null;
  return <span className={priority === 1 ? "priority urgent" : "priority"}>{_(word)}</span>;
}
