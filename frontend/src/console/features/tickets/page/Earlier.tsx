import { Trans } from "@lingui/react/macro";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useLatest } from "@/shared/input/latest";

/** So far ahead of the edge the next page is read, that one who scrolls does not wait for it. */
const ahead = "1200px";

interface Props {
  busy: boolean;
  /** It could not be read: what is tried again, and when, is for the reader to say. */
  failed: boolean;
  onReach: () => void;
}

/** The head of a thread of which more lies before: read when it comes near, or by the button. */
export function Earlier({ busy, failed, onReach }: Props) {
  const head = useRef<HTMLDivElement>(null);
  const reach = useLatest(onReach);
  useEffect(() => {
    const element = head.current;
    if (!element || busy || failed) return undefined;
    const root = element.closest(".thread");
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && reach.current(), {
      root,
      rootMargin: `${ahead} 0px 0px`,
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [busy, failed, reach]);
  return (
    <div className="thread-earlier" ref={head}>
      {failed && (
        <span className="small error-text">
          <Trans>The earlier messages cannot be shown.</Trans>
        </span>
      )}
      <Button type="link" size="small" loading={busy} onClick={onReach}>
        {failed ? <Trans>Try again</Trans> : <Trans>Show earlier messages</Trans>}
      </Button>
      <p className="small hint only-print">
        <Trans>What was said before is not on this paper.</Trans>
      </p>
    </div>
  );
}
