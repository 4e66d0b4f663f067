import { useCallback, useRef } from "react";
import { api } from "@/shared/api/client";

const again = 4000; // the server forgets after twice that

/** Tell others at this record that one types; call it with every change. */
export function useTyping(topic: string): () => void {
  const said = useRef(0);
  return useCallback(() => {
    if (Date.now() - said.current < again) return;
    said.current = Date.now();
    // Nobody misses it where it fails.
    void api.POST("/api/v1/live/typing", { body: { on: topic } }).catch(() => undefined);
  }, [topic]);
}
