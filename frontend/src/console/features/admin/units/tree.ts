import type { components } from "@/shared/api/schema";
import { matches } from "@/shared/spelling";
import { type Node, nodesOf } from "../parts/nodes";

export type Unit = components["schemas"]["UnitOut"];

/** The flat list as a tree. What stands below something that the reader may not see is a root of its own. */
export function treeOf(units: readonly Unit[], kept: (unit: Unit) => boolean): Node<Unit>[] {
  const prune = (level: Node<Unit>[]): Node<Unit>[] =>
    level
      .map(({ item, below }) => ({ item, below: prune(below) }))
      .filter(({ item, below }) => below.length > 0 || kept(item))
      .toSorted(
        (one, other) =>
          Number(Boolean(one.item.closed_at)) - Number(Boolean(other.item.closed_at)) || one.item.id - other.item.id,
      );
  return prune(nodesOf(units));
}

/** What is shown: closed units only when asked for, and of those sought the way to them. */
export const shownBy =
  (sought: string, withClosed: boolean) =>
  ({ name, closed_at }: Unit): boolean =>
    (withClosed || !closed_at) && (!sought.trim() || matches(sought, name));

/** Whether one unit stands in another's subtree, or is it: there it cannot be moved. */
export const isWithin = (unit: Unit, above: Unit): boolean => unit.path.startsWith(above.path);
