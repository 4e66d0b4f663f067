import { useEffect, useLayoutEffect, useRef } from "react";

const near = 400;

/**
 * Where a reader is in a thread. It opens at its end. One who has then scrolled up is not pulled away; one at the end
 * goes on seeing the end; and what is put before the words one reads does not push them down.
 */
export function usePlace(latest: number | undefined, isReady: boolean, length: number, isReadingBack: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  const kept = useRef<{ bubble: Element; top: number } | null>(null);

  useLayoutEffect(() => {
    const scroller = box.current;
    if (!scroller) return;
    const isNear = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < near;
    if (isNear || !opened.current) scroller.scrollTop = scroller.scrollHeight;
    opened.current = isReady;
  }, [latest, isReady]);

  useEffect(() => {
    const scroller = box.current;
    if (!scroller || !isReadingBack) return undefined;
    const keep = () => {
      kept.current = firstInSight(scroller);
    };
    keep();
    scroller.addEventListener("scroll", keep, { passive: true });
    return () => {
      scroller.removeEventListener("scroll", keep);
      kept.current = null;
    };
  }, [isReadingBack]);

  useLayoutEffect(() => {
    // Browsers do this themselves, but not all, and none at the very top.
    if (!box.current || !kept.current?.bubble.isConnected) return;
    const { bubble, top } = kept.current;
    box.current.scrollTop += bubble.getBoundingClientRect().top - top;
  }, [length]);
  return box;
}

function firstInSight(scroller: Element) {
  const edge = scroller.getBoundingClientRect().top;
  for (const bubble of scroller.querySelectorAll(".bubble")) {
    const { top, bottom } = bubble.getBoundingClientRect();
    if (bottom > edge) return { bubble, top };
  }
  return null;
}
