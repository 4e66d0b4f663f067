import { useEffect } from "react";

let page = document.title;
let unread = "";

const show = () => {
  document.title = unread ? `(${unread}) ${page}` : page;
};

/** What the browser's tab says: the page first, as that is what tells tabs apart. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title === undefined) return;
    page = title;
    show();
  }, [title]);
}

/** Before the page's name: how many notices wait, in every tab. */
export function useUnreadInTitle(count: string): void {
  useEffect(() => {
    unread = count;
    show();
    return () => {
      unread = "";
      show();
    };
  }, [count]);
}
