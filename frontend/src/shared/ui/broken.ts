import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

interface Breakdown {
  /** When the page broke. */
  at: string;
  /** All that helps those who look for the cause. */
  details: string;
  retry: () => void;
  isRetrying: boolean;
}

/** A page that broke, and the way back to it. */
export function useBreakdown(error: unknown, redraw: () => void): Breakdown {
  const client = useQueryClient();
  const [at] = useState(() => new Date().toISOString());
  const [isRetrying, setRetrying] = useState(false);
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);

  async function retry() {
    setRetrying(true);
    // What the page had read is read anew first: it may be what the page stumbled over.
    client.removeQueries({ type: "inactive" });
    await client.refetchQueries({ type: "active" });
    setRetrying(false);
    redraw();
  }
  return { at, details: `${at} ${window.location.pathname} ${said}`, retry: () => void retry(), isRetrying };
}
