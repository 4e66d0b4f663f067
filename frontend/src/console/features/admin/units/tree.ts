import type { components } from "@/shared/api/schema";
import { matches } from "@/shared/spelling";

export type Unit = components["schemas"]["UnitOut"];

export interface Node {
  unit: Unit;
  below: Node[];
}

/** The flat list as a tree. What stands below something that the reader may not see is a root of its own. */
export function treeOf(units: readonly Unit[], kept: (unit: Unit) => boolean): Node[] {
  const nodes = new Map(units.map((unit) => [unit.id, { unit, below: [] as Node[] }]));
  const roots: Node[] = [];
  for (const node of nodes.values()) {
    const above = node.unit.parent === null ? undefined : nodes.get(node.unit.parent);
    (above ? above.below : roots).push(node);
  }
  const prune = (level: Node[]): Node[] =>
    level
      .map((node) => ({ unit: node.unit, below: prune(node.below) }))
      .filter((node) => node.below.length > 0 || kept(node.unit))
      .toSorted(
        (one, other) =>
          Number(Boolean(one.unit.closed_at)) - Number(Boolean(other.unit.closed_at)) || one.unit.id - other.unit.id,
      );
  return prune(roots);
}

/** What is shown: closed units only when asked for, and of those sought the way to them. */
export const shownBy =
  (sought: string, withClosed: boolean) =>
  ({ name, closed_at }: Unit): boolean =>
    (withClosed || !closed_at) && (!sought.trim() || matches(sought, name));

/** Whether one unit stands in another's subtree, or is it: there it cannot be moved. */
export const isWithin = (unit: Unit, above: Unit): boolean => unit.path.startsWith(above.path);

const readable = 60; // nodes that are looked over without folding any
const crowd = 8; // below one unit

/** What is folded at first: in a large tree every crowd, save those in which the chosen unit stands. */
export function foldedAtFirst(nodes: readonly Node[], chosen: Unit | undefined): Set<number> {
  const all: Node[] = [];
  const walk = (level: readonly Node[]) =>
    level.forEach((node) => {
      all.push(node);
      walk(node.below);
    });
  walk(nodes);
  if (all.length <= readable) return new Set();
  const isOnTheWay = ({ unit }: Node) => chosen && chosen.id !== unit.id && isWithin(chosen, unit);
  const isFolded = (node: Node) => node.below.length > crowd && !nodes.includes(node) && !isOnTheWay(node);
  return new Set(all.filter(isFolded).map(({ unit }) => unit.id));
}

/** How many units stand below, at whatever depth. */
export const countBelow = ({ below }: Node): number => below.reduce((count, node) => count + 1 + countBelow(node), 0);
