import { useEffect } from "react";

/** What the browser's tab says: the page first, as that is what tells tabs apart. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
