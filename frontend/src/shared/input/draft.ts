import { type Dispatch, type SetStateAction, useCallback, useEffect, useState } from "react";

const prefix = "afterloop.draft.";

function read<T>(key: string, initial: T): T {
  try {
    const stored = sessionStorage.getItem(prefix + key);
    return stored === null ? initial : (JSON.parse(stored) as T);
  } catch {
    return initial;
  }
}

/** State that survives a reload, a lost session and a wrong turn, until `forget` says it has arrived. */
export function useDraft<T>(key: string, initial: T): [T, Dispatch<SetStateAction<T>>, () => void] {
  const [value, setValue] = useState<T>(() => read(key, initial));

  useEffect(() => {
    try {
      if (value === initial) sessionStorage.removeItem(prefix + key);
      else sessionStorage.setItem(prefix + key, JSON.stringify(value));
    } catch {
      // Private mode or a full store: the draft then lives only as long as the page.
    }
  }, [key, value, initial]);

  const forget = useCallback(() => {
    sessionStorage.removeItem(prefix + key);
    setValue(initial);
  }, [key, initial]);
  return [value, setValue, forget];
}
