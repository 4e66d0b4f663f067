/** What stands in a tree: each names the one above it. */
export interface Item {
  id: number;
  parent: number | null;
}

export interface Node<T extends Item> {
  item: T;
  below: Node<T>[];
}

/** The flat list as a tree, in its order. What stands below something that the reader may not see is a root. */
export function nodesOf<T extends Item>(items: readonly T[]): Node<T>[] {
  const nodes = new Map(items.map((item) => [item.id, { item, below: [] as Node<T>[] }]));
  const roots: Node<T>[] = [];
  for (const node of nodes.values()) {
    const above = node.item.parent === null ? undefined : nodes.get(node.item.parent);
    (above ? above.below : roots).push(node);
  }
  return roots;
}

const readable = 60; // nodes that are looked over without folding any
const crowd = 8; // below one node

/** What is folded at first: in a large tree every crowd, save those in which the chosen one stands. */
export function foldedAtFirst<T extends Item>(nodes: readonly Node<T>[], chosen: number | undefined): Set<number> {
  const all: Node<T>[] = [];
  const walk = (level: readonly Node<T>[]) =>
    level.forEach((node) => {
      all.push(node);
      walk(node.below);
    });
  walk(nodes);
  if (all.length <= readable) return new Set();
  const isFolded = (node: Node<T>) => node.below.length > crowd && !nodes.includes(node) && !holds(node, chosen);
  return new Set(all.filter(isFolded).map(({ item }) => item.id));
}

/** Whether it stands below, at whatever depth. */
export const holds = <T extends Item>({ below }: Node<T>, id: number | undefined): boolean =>
  below.some((node) => node.item.id === id || holds(node, id));

/** How many stand below, at whatever depth. */
export const countBelow = <T extends Item>({ below }: Node<T>): number =>
  below.reduce((count, node) => count + 1 + countBelow(node), 0);
