import { useShortcut } from "../../../ui/shortcuts";

function move(step: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.closest("tr, li")?.scrollIntoView({ block: "nearest" });
}

/** J and K move the focus over the rows' links, so that Enter and middle click work as on any link. */
export function useRowKeys(): void {
  useShortcut("j", () => move(1));
  useShortcut("k", () => move(-1));
}
