import { flushSync } from "react-dom";

/** Change the text and put the caret, before the next key comes: a frame later it would tear apart what is typed. */
export function writeAt(box: HTMLTextAreaElement | null, caret: number, change: () => void): void {
  flushSync(change);
  box?.focus();
  box?.setSelectionRange(caret, caret);
}
