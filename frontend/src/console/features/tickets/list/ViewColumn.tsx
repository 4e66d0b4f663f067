import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTicketCount } from "../queries";
import { type View, views } from "./views";

export function ViewColumn({ active }: { active: View | undefined }) {
  const { t } = useLingui();
  const strip = useRef<HTMLElement>(null);

  useEffect(() => {
    // On a phone the views are one line that scrolls sideways; counts that arrive later widen it. Whoever touches it
    // decides for himself what he sees.
    const box = strip.current;
    if (!box) return;
    const show = () => box.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
    const observer = new ResizeObserver(show);
    for (const view of box.children) observer.observe(view);
    const stop = () => observer.disconnect();
    box.addEventListener("pointerdown", stop, { once: true });
    return () => {
      stop();
      box.removeEventListener("pointerdown", stop);
    };
  }, [active]);

  return (
    <nav ref={strip} className="views" aria-label={t`Views`}>
      {views.map((view) => (
        <ViewLink key={view.key} view={view} active={view === active} />
      ))}
    </nav>
  );
}

function ViewLink({ view, active }: { view: View; active: boolean }) {
  const { _ } = useI18n();
  return (
    <Link
      to="/tickets"
      search={view.search}
      className={active ? "view current" : "view"}
      aria-current={active ? "page" : undefined}
    >
      <span className="ellipsis">{_(view.title)}</span>
      {view.counted && <Count view={view} />}
    </Link>
  );
}

function Count({ view }: { view: View }) {
  const count = useTicketCount(view.search).data ?? 0;
  if (count === 0) return null;
  return <span className="view-count">{count > 99 ? "99+" : count}</span>;
}
