import { useLingui } from "@lingui/react";
import { Chip, type Shape, StateMark } from "../../ui/badges";
import { pendingWords, priorityWords, stateWords } from "./words";

const shapes: Record<string, Shape> = {
  new: "ring",
  open: "half",
  pending: "bars",
  resolved: "tick",
  closed: "disc",
};

export function StateBadge({ state, reason = "" }: { state: string; reason?: string | undefined }) {
  const { _ } = useLingui();
  const word = state === "pending" && pendingWords[reason] ? pendingWords[reason] : stateWords[state];
  const title = state === "pending" && stateWords.pending ? _(stateWords.pending) : undefined;
  return (
    <StateMark shape={shapes[state]} title={title}>
      {word ? _(word) : state}
    </StateMark>
  );
}

/** A word from 高 upwards only. */
export function PriorityMark({ priority }: { priority: number }) {
  const { _ } = useLingui();
  const word = priorityWords[priority];
  if (priority > 2 || !word) return null;
  return <Chip tone={priority === 1 ? "red" : "grey"}>{_(word)}</Chip>;
}
