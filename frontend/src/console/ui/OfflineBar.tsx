import { Trans } from "@lingui/react/macro";
import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useLiveStatus } from "@/shared/live/live";

const subscribe = (listener: () => void) => onlineManager.subscribe(listener);

/** A slim bar and no dialog: what is on the page can still be read. */
export function OfflineBar() {
  const online = useSyncExternalStore(subscribe, () => onlineManager.isOnline());
  const polling = useLiveStatus() === "polling";
  if (online && !polling) return null;
  return (
    <p className="offline" role="status">
      {online ? (
        <Trans>Changes do not arrive by themselves at the moment. The page asks every 10 seconds.</Trans>
      ) : (
        <Trans>The connection is lost. What you see may be out of date; what you type is kept.</Trans>
      )}
    </p>
  );
}
