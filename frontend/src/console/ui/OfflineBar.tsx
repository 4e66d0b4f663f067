import { Trans } from "@lingui/react/macro";
import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";

const subscribe = (listener: () => void) => onlineManager.subscribe(listener);

/** A slim bar and no dialog: what is on the page can still be read. */
export function OfflineBar() {
  const online = useSyncExternalStore(subscribe, () => onlineManager.isOnline());
  if (online) return null;
  return (
    <p className="offline" role="status">
      <Trans>The connection is lost. What you see may be out of date; what you type is kept.</Trans>
    </p>
  );
}
