import { createContext, useCallback, useContext, useEffect, useState } from "react";

/** Counts the file pickers of a form that are still sending; a form waits for them before it is sent itself. */
export const UploadScope = createContext<(step: 1 | -1) => void>(() => undefined);

export function useUploadCount(): [boolean, (step: 1 | -1) => void] {
  const [count, setCount] = useState(0);
  const report = useCallback((step: 1 | -1) => setCount((before) => before + step), []);
  return [count > 0, report];
}

export function useReportUploading(busy: boolean): void {
  const report = useContext(UploadScope);
  useEffect(() => {
    if (!busy) return undefined;
    report(1);
    return () => report(-1);
  }, [busy, report]);
}
