import { CaretDownOutlined, CaretRightOutlined } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { countBelow, foldedAtFirst, holds, type Item, type Node } from "./nodes";
import { type Rules, useDragging } from "./use-dragging";

interface Props<T extends Item> {
  nodes: Node<T>[];
  name: (item: T) => string;
  rules: Rules<T>;
  chosen?: number | undefined;
  /** Everything unfolded, as while searching. */
  isOpen?: boolean;
  /** It is seen, wherever it has gone. */
  moved?: { id: number } | undefined;
  className?: (item: T) => string | false;
  /** `hidden`: so many are folded away below it. */
  children: (item: T, hidden: number) => ReactNode;
}

/** Nodes that fold, and that are dragged to where they belong. */
export function Tree<T extends Item>({ nodes, name, rules, chosen, isOpen, moved, className, children }: Props<T>) {
  const { t } = useLingui();
  const [folded, setFolded] = useState<ReadonlySet<number>>(() => foldedAtFirst(nodes, chosen));
  const [shown, setShown] = useState(moved);
  const { over, dragging } = useDragging(rules);
  if (moved !== shown) {
    setShown(moved);
    setFolded(new Set([...folded].filter((id) => !isAbove(nodes, id, moved?.id))));
  }
  const fold = (id: number) =>
    setFolded((before) =>
      before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id]),
    );

  const draw = (level: Node<T>[]) => (
    <ul className="plain-list">
      {level.map((node) => {
        const { item, below } = node;
        const isFolded = folded.has(item.id) && !isOpen;
        const place = over?.id === item.id && over.place;
        const classes = [
          "admin-node",
          item.id === chosen && "current",
          place === "into" && "over",
          className?.(item) ?? false,
        ];
        return (
          <li key={item.id} className={place && place !== "into" ? `admin-${place}` : undefined}>
            <div className={classes.filter(Boolean).join(" ")} {...dragging(item)}>
              {below.length > 0 ? (
                <button
                  type="button"
                  className="admin-fold"
                  aria-expanded={!isFolded}
                  aria-label={isFolded ? t`Unfold ${name(item)}` : t`Fold ${name(item)}`}
                  onClick={() => fold(item.id)}
                >
                  {isFolded ? <CaretRightOutlined aria-hidden /> : <CaretDownOutlined aria-hidden />}
                </button>
              ) : (
                <span className="admin-fold" aria-hidden />
              )}
              {children(item, isFolded ? countBelow(node) : 0)}
            </div>
            {below.length > 0 && !isFolded && draw(below)}
          </li>
        );
      })}
    </ul>
  );
  return draw(nodes);
}

function isAbove<T extends Item>(level: readonly Node<T>[], id: number, below: number | undefined): boolean {
  return level.some((node) => (node.item.id === id ? holds(node, below) : isAbove(node.below, id, below)));
}
