import { useSyncExternalStore } from "react";
import { breakpoints } from "@/shared/ui/tokens";

const phone = () => window.matchMedia(`(max-width: ${breakpoints.phone - 1}px)`);

function subscribe(listener: () => void): () => void {
  const query = phone();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

export const useIsPhone = () => useSyncExternalStore(subscribe, () => phone().matches);
