import type { KeyboardEvent } from "react";

/** Enter and Esc belong to the input method while it composes. Safari ends composition first but still says 229. */
export function isComposing(event: KeyboardEvent | globalThis.KeyboardEvent): boolean {
  const native = "nativeEvent" in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}
