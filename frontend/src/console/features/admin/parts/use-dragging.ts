import { type DragEvent, useState } from "react";

interface Held {
  id: number;
}

/** Below the node that it is dropped on or, where the order counts, beside it. */
export type Place = "into" | "before" | "after";

export interface Rules<T extends Held> {
  /** Beside it, where only the order counts; with "both", the edges of a node are places of their own. */
  places?: "into" | "beside" | "both";
  mayDrag: (item: T) => boolean;
  takes: (dragged: T, onto: T, place: Place) => boolean;
  drop: (dragged: T, onto: T, place: Place) => void;
}

/** What a node needs in order to be dragged and to be dropped on, and where one is held over it now. */
export function useDragging<T extends Held>({ places = "into", mayDrag, takes, drop }: Rules<T>) {
  const [dragged, setDragged] = useState<T>();
  const [over, setOver] = useState<{ id: number; place: Place }>();
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  const placeOn = (item: T, event: DragEvent): Place | undefined => {
    const place = places === "into" ? places : placeAt(event, places === "both" ? 0.25 : 0.5);
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

/** The upper and the lower edge of a node, that share of it, are the places beside it. */
function placeAt({ clientY, currentTarget }: DragEvent, edge: number): Place {
  const { top, height } = currentTarget.getBoundingClientRect();
  const share = (clientY - top) / height;
  return share < edge ? "before" : share >= 1 - edge ? "after" : "into";
}
