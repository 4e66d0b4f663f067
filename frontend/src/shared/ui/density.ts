import { useSyncExternalStore } from "react";
import { heights } from "./tokens";

export const densities = ["compact", "normal", "loose"] as const;
export type Density = (typeof densities)[number];

const key = "afterloop.density";
const listeners = new Set<() => void>();

/** How high the rows of lists are: a person's own setting. */
export function density(): Density {
  const stored = localStorage.getItem(key);
  return densities.find((each) => each === stored) ?? "normal";
}

/** Put the choice on the page, where the stylesheet reads it. */
export function applyDensity(): void {
  document.documentElement.dataset.density = density();
}

export function chooseDensity(choice: Density): void {
  localStorage.setItem(key, choice);
  applyDensity();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useDensity = (): Density => useSyncExternalStore(subscribe, density);

/** The same height that `--row` has in the stylesheet, for what reckons with it. */
export const rowHeight: Record<Density, number> = {
  compact: heights.rowCompact,
  normal: heights.row,
  loose: heights.rowLoose,
};
