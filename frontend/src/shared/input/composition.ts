import type { KeyboardEvent } from "react";

/** Enter and Esc belong to the input method while it composes. Safari ends composition first but still says 229. */
export function isComposing(event: KeyboardEvent | globalThis.KeyboardEvent): boolean {
  const native = "nativeEvent" in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}

/** Also for libraries that know only what most browsers say: such a key reaches nobody. */
export function keepComposingKeys(): void {
  const keep = (event: globalThis.KeyboardEvent) => {
    if (isComposing(event) && (event.key === "Enter" || event.key === "Escape")) event.stopImmediatePropagation();
  };
  window.addEventListener("keydown", keep, { capture: true });
}
