// Days and spans that move with the calendar: today, 3 days ago, this week. They are kept as calls of the language's own
// functions, so that a saved filter means today's week, and are recognised again when the tree is opened.
import type { TreeJson } from "@/shared/expr/types";

/** A day counted from today, or a moment counted from now. */
export type Point = { days: number } | { hours: number };

/** A whole week or month, before (-1), now (0) or after (1); or so many days up to today (7) or from today on (-7). */
export type Span = { span: "week" | "month"; shift: number } | { span: "days"; count: number };

const call = (name: string, ...args: TreeJson[]): TreeJson => ({ call: name, args });
const today = call("today");
const plus = (name: string, from: TreeJson, count: number): TreeJson =>
  count === 0 ? from : call(name, from, { value: count });

export const pointToTree = (point: Point): TreeJson =>
  "days" in point ? plus("add_days", today, point.days) : call("add_hours", call("now"), { value: point.hours });

/** Its first and its last day. */
export function spanToTrees(span: Span): [TreeJson, TreeJson] {
  if (span.span === "days") {
    const rest = Math.abs(span.count) - 1;
    return span.count > 0 ? [plus("add_days", today, -rest), today] : [today, plus("add_days", today, rest)];
  }
  const name = span.span === "week" ? "add_days" : "add_months";
  const unit = span.span === "week" ? 7 : 1;
  const start = call(`${span.span}_start`, today);
  const [first, next] = [plus(name, start, span.shift * unit), plus(name, start, (span.shift + 1) * unit)];
  if (span.span === "week") return [first, plus("add_days", start, span.shift * unit + 6)];
  return [first, call("add_days", next, { value: -1 })];
}

const same = (one: TreeJson, other: TreeJson) => JSON.stringify(one) === JSON.stringify(other);

const whole = (part: TreeJson | undefined): number | undefined =>
  part && "value" in part && !("operator" in part) && part.type === undefined && Number.isSafeInteger(part.value)
    ? (part.value as number)
    : undefined;

export function treeToPoint(part: TreeJson): Point | undefined {
  if (same(part, today)) return { days: 0 };
  if (!("call" in part)) return undefined;
  const count = whole(part.args[1]);
  const point: Point | undefined =
    count === undefined ? undefined : part.call === "add_hours" ? { hours: count } : { days: count };
  return point && same(pointToTree(point), part) ? point : undefined;
}

const fixedSpans: Span[] = (["week", "month"] as const).flatMap((span) =>
  [-1, 0, 1].map((shift): Span => ({ span, shift })),
);

export function treesToSpan(first: TreeJson, last: TreeJson): Span | undefined {
  const found = fixedSpans.find((span) => {
    const [begin, end] = spanToTrees(span);
    return same(begin, first) && same(end, last);
  });
  if (found) return found;
  const [from, to] = [treeToPoint(first), treeToPoint(last)];
  if (!from || !to || !("days" in from) || !("days" in to)) return undefined;
  if (to.days === 0 && from.days < 0) return { span: "days", count: 1 - from.days };
  if (from.days === 0 && to.days > 0) return { span: "days", count: -1 - to.days };
  return undefined;
}
