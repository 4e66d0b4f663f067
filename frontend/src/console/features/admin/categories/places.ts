import type { Category } from "@/shared/api/types";
import type { Place } from "../parts/use-dragging";

/** Below which category (none: at the top), and before which of those there (none: the last). */
export interface Spot {
  parent: number | null;
  before: number | null;
}

type Categories = readonly Category[];

const besides = (all: Categories, parent: number | null) => all.filter((each) => each.parent === parent);

/** Where it stands now. */
export function spotOf(all: Categories, { id, parent }: Category): Spot {
  const beside = besides(all, parent);
  return { parent, before: beside[beside.findIndex((each) => each.id === id) + 1]?.id ?? null };
}

/** Whether it is the other one, or stands below it: there that one cannot go. */
export function isWithin(all: Categories, { id, parent }: Category, above: Category): boolean {
  if (id === above.id) return true;
  const next = all.find((each) => each.id === parent);
  return next !== undefined && isWithin(all, next, above);
}

/** Where it stands once it has been dropped on another, or at one of its edges. */
export function dropSpot(all: Categories, dragged: Category, onto: Category, place: Place): Spot {
  if (place === "into") return { parent: onto.id, before: null };
  const others = all.filter(({ id }) => id !== dragged.id);
  return place === "before" ? { parent: onto.parent, before: onto.id } : spotOf(others, onto);
}

export type Step = "up" | "down" | "out" | "in";

export const stepKeys = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "out",
  ArrowRight: "in",
} as const satisfies Record<string, Step>;

/** Where one step leads, if anywhere: past the one beside it, out of the one above it, below the one before it. */
export function stepSpot(all: Categories, category: Category, step: Step): Spot | undefined {
  const { id, parent } = category;
  const beside = besides(all, parent);
  const at = beside.findIndex((each) => each.id === id);
  const previous = beside[at - 1];
  const above = all.find((each) => each.id === parent);
  switch (step) {
    case "up":
      return previous && { parent, before: previous.id };
    case "down":
      return beside[at + 1] && { parent, before: beside[at + 2]?.id ?? null };
    case "out":
      return above && spotOf(all, above);
    default:
      return previous && { parent: previous.id, before: null };
  }
}

/** All of them once it has gone there, in their order. */
export function movedTo(all: Categories, id: number, { parent, before }: Spot): Category[] {
  const others = all.filter((each) => each.id !== id);
  const gone = all.filter((each) => each.id === id).map((each) => ({ ...each, parent }));
  const at = before === null ? others.length : others.findIndex((each) => each.id === before);
  return others.toSpliced(at, 0, ...gone);
}

/** Its place among those beside it, from 1, and how many they are. */
export function placeOf(all: Categories, { id, parent }: Category): { place: number; count: number } {
  const beside = besides(all, parent);
  return { place: beside.findIndex((each) => each.id === id) + 1, count: beside.length };
}
