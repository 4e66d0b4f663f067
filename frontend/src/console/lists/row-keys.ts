import { useEffect } from "react";
import { useLatest } from "@/shared/input/latest";
import { isBusy } from "../ui/shortcuts";
import type { Listed } from "./noun";
import type { Line } from "./rows";

interface Keys<Row extends Listed> {
  lines: readonly Line<Row>[];
  active: () => number | null;
  /** The first line that is seen: who has touched no row begins there. */
  top: () => number;
  focus: (line: number) => void;
  toggle: ((id: number, stretches: boolean) => void) | undefined;
  preview: () => void;
}

/** J and K move the focus over the rows' links, so that Enter and middle click work as on any link. */
export function useRowKeys<Row extends Listed>(keys: Keys<Row>): void {
  const latest = useLatest(keys);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isBusy(event) || event.defaultPrevented) return;
      const act = actOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [latest]);
}

function actOf<Row extends Listed>(event: KeyboardEvent, keys: Keys<Row>): (() => void) | undefined {
  const id = keys.active();
  const { toggle } = keys;
  switch (event.key) {
    case "j":
    case "k":
      return () => move(keys, event.key === "j" ? 1 : -1);
    case "x":
    case "X":
      return toggle && id !== null ? () => toggle(id, event.shiftKey) : undefined;
    case " ":
      // Space presses buttons and scrolls pages; on a row it shows what is in it.
      return (event.target as HTMLElement).matches("[data-row]") ? keys.preview : undefined;
  }
}

function move<Row extends Listed>({ lines, active, top, focus }: Keys<Row>, step: 1 | -1): void {
  const id = active();
  const at = id === null ? -1 : lines.findIndex((line) => line.kind === "row" && line.row.id === id);
  let next = at < 0 ? top() : at + step;
  while (lines[next]?.kind === "group") next += at < 0 ? 1 : step;
  if (lines[next]) focus(next);
}
