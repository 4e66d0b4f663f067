import { useEffect, useState } from "react";

const second = 1000;

/** Seconds since a moment of the server's clock, until another; told anew each second while it goes on. */
export function useElapsed(since: string | null, until: string | null, now: string): number {
  const [shift, setShift] = useState(() => Date.parse(now) - Date.now());
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => setShift(Date.parse(now) - Date.now()), [now]);
  useEffect(() => {
    if (!since || until) return undefined;
    const timer = setInterval(() => setHere(Date.now()), second);
    return () => clearInterval(timer);
  }, [since, until]);
  if (!since) return 0;
  return ((until ? Date.parse(until) : here + shift) - Date.parse(since)) / second;
}
