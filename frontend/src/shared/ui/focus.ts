import { useEffect } from "react";

const focusable = "input:not([type=hidden]), select, textarea, button, a[href], [tabindex]";

/** To the field of that name, or to the first in it where it is a group. */
export function focusOn(id: string | undefined): void {
  const field = id ? document.getElementById(id) : null;
  const target = field?.matches(focusable) ? field : field?.querySelector<HTMLElement>(focusable);
  target?.focus();
}

/** To the first of these fields as they stand on the page; for forms whose errors have just been drawn. */
export function focusFirst(ids: Iterable<string>): void {
  requestAnimationFrame(() => {
    const fields = [...ids].flatMap((id) => document.getElementById(id) ?? []);
    const first = fields.toSorted((one, other) =>
      one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    )[0];
    focusOn(first?.id);
  });
}

/** For a form that takes the place of the button that opened it: the focus goes in, and back to what stands there then. */
export function useFocusVisit(first: string | undefined, back: string): void {
  useEffect(() => {
    focusOn(first);
    return () => void setTimeout(() => focusOn(back));
  }, [first, back]);
}
