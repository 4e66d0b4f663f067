import { useEffect } from "react";
import { isComposing } from "@/shared/input/composition";
import { useLatest } from "@/shared/input/latest";

const typing = "input, textarea, select, [contenteditable=true], [role=combobox]";

/** Somebody is writing, an input method composes, or a layer is open. */
export function isBusy(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return true;
  if ((event.target as HTMLElement).closest?.(typing)) return true;
  return (
    document.querySelector(
      ".ant-modal-wrap:not([style*='display: none']), .ant-dropdown:not(.ant-dropdown-hidden), .ant-popover:not(.ant-popover-hidden)",
    ) !== null
  );
}

/** One key does one thing, unless the person is writing or a layer is open. */
export function useShortcut(key: string, act: () => void, active = true): void {
  const actRef = useLatest(act);
  useEffect(() => {
    if (!active) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || isBusy(event)) return;
      event.preventDefault();
      actRef.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [key, active, actRef]);
}
