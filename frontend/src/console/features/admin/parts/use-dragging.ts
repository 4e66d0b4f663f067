import { type DragEvent, useState } from "react";
import type { Item } from "./nodes";

/** Below the node that it is dropped on or, where the order counts, beside it. */
export type Place = "into" | "before" | "after";

export interface Rules<T extends Item> {
  /** Whether the order counts: the edges of a node are then places of their own. */
  ordered?: boolean;
  mayDrag: (item: T) => boolean;
  takes: (dragged: T, onto: T, place: Place) => boolean;
  drop: (dragged: T, onto: T, place: Place) => void;
}

/** What a node needs in order to be dragged and to be dropped on, and where one is held over it now. */
export function useDragging<T extends Item>({ ordered, mayDrag, takes, drop }: Rules<T>) {
  const [dragged, setDragged] = useState<T>();
  const [over, setOver] = useState<{ id: number; place: Place }>();
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  const placeOn = (item: T, event: DragEvent): Place | undefined => {
    const place = ordered ? placeAt(event) : "into";
    return dragged && takes(dragged, item, place) ? place : undefined;
  };
  return {
    over,
    dragging: (item: T) => ({
      draggable: mayDrag(item),
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = "move";
        setDragged(item);
      },
      onDragEnd: end,
      onDragOver: (event: DragEvent) => {
        const place = placeOn(item, event);
        if (place) event.preventDefault();
        setOver((before) =>
          before?.id === item.id && before.place === place ? before : place && { id: item.id, place },
        );
      },
      onDragLeave: () => setOver((before) => (before?.id === item.id ? undefined : before)),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        const place = placeOn(item, event);
        if (dragged && place) drop(dragged, item, place);
        end();
      },
    }),
  };
}

/** The upper and the lower quarter of a node are the places beside it. */
function placeAt({ clientY, currentTarget }: DragEvent): Place {
  const { top, height } = currentTarget.getBoundingClientRect();
  const share = (clientY - top) / height;
  return share < 0.25 ? "before" : share > 0.75 ? "after" : "into";
}
