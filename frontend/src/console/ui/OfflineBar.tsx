import { Trans } from "@lingui/react/macro";
import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useLiveStatus } from "@/shared/live/live";

const subscribe = (listener: () => void) => onlineManager.subscribe(listener);

/** A slim bar and no dialog: what is on the page can still be read. */
export function OfflineBar() {
  const online = useSyncExternalStore(subscribe, () => onlineManager.isOnline());
  const polling = useLiveStatus() === "polling";
  return online && !polling ? null : <Offline isPolling={online} />;
}

/** Without a connection at all, or only without the stream that tells what has changed. */
export function Offline({ isPolling }: { isPolling: boolean }) {
  return (
    <p className="offline" role="status">
      {isPolling ? (
        <Trans>Changes do not arrive by themselves at the moment. The page asks every 10 seconds.</Trans>
      ) : (
        <Trans>The connection is lost. What you see may be out of date; what you type is kept.</Trans>
      )}
    </p>
  );
}
