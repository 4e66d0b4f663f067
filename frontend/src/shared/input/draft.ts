import { createContext, type Dispatch, type SetStateAction, useCallback, useContext, useEffect, useState } from "react";

const prefix = "afterloop.draft.";

/** Whose drafts these are, where people sign in: another person at the same desk begins with an empty form. */
const Owner = createContext("");
export const DraftOwner = Owner.Provider;

function read<T>(place: string, initial: T): T {
  try {
    const stored = sessionStorage.getItem(place);
    return stored === null ? initial : (JSON.parse(stored) as T);
  } catch {
    return initial;
  }
}

/** State that survives a reload, a lost session, a broken page and a wrong turn, until `forget` says it has arrived. */
export function useDraft<T>(key: string, initial: T): [T, Dispatch<SetStateAction<T>>, () => void] {
  const owner = useContext(Owner);
  const place = `${prefix}${owner && `${owner}.`}${key}`;
  const [held, hold] = useState(() => ({ place, value: read(place, initial) }));
  let { value } = held;
  if (held.place !== place) {
    // The same form for another record: what belongs to the former one must not be written over this one's.
    value = read(place, initial);
    hold({ place, value });
  }

  useEffect(() => {
    try {
      if (value === initial) sessionStorage.removeItem(place);
      else sessionStorage.setItem(place, JSON.stringify(value));
    } catch {
      // Private mode or a full store: the draft then lives only as long as the page.
    }
  }, [place, value, initial]);

  const setValue = useCallback<Dispatch<SetStateAction<T>>>(
    (next) =>
      hold((before) => ({
        ...before,
        value: typeof next === "function" ? (next as (value: T) => T)(before.value) : next,
      })),
    [],
  );
  const forget = useCallback(() => {
    sessionStorage.removeItem(place);
    hold({ place, value: initial });
  }, [place, initial]);
  return [value, setValue, forget];
}
