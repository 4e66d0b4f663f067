import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect, useRef } from "react";
import { Count } from "../ui/badges";
import type { Listed, Noun, ShippedView } from "./noun";
import { useCount } from "./queries";
import type { SavedView } from "./saved";
import type { ListState } from "./use-list";
import { PlaceLink } from "./PlaceLink";

/** The shipped views, then one's own, then those that others have shared. */
export function ViewColumn<Row extends Listed>({ state }: { state: ListState<Row> }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const { noun, views, saved, shipped } = state;
  const strip = useRef<HTMLElement>(null);
  const active = saved ? String(saved.id) : shipped?.key;

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

  const named = views.filter(({ replaces }) => !replaces);
  const sections: [title: string, views: SavedView[]][] = [
    [t`Mine`, named.filter(({ audience }) => audience === "me")],
    [t`My unit`, named.filter(({ audience }) => audience === "unit")],
    [t`Everybody`, named.filter(({ audience }) => audience === "all")],
  ];
  return (
    <nav ref={strip} className="views" aria-label={t`Views`}>
      {noun.views.map((view) => (
        <ViewLink key={view.key} path={noun.path} search={view.filters} active={view === shipped}>
          <span className="ellipsis">{_(view.title)}</span>
          {view.counted && <ViewCount noun={noun} view={view} />}
        </ViewLink>
      ))}
      {sections.map(
        ([title, list]) =>
          list.length > 0 && (
            <div key={title} className="view-section" role="group" aria-label={title}>
              <span className="view-title" aria-hidden>
                {title}
              </span>
              {list.map((view) => (
                <ViewLink
                  key={view.id}
                  path={noun.path}
                  search={{ view: String(view.id) }}
                  active={view.id === saved?.id}
                >
                  <span className="ellipsis" title={view.title}>
                    {view.title}
                  </span>
                </ViewLink>
              ))}
            </div>
          ),
      )}
    </nav>
  );
}

interface LinkProps {
  path: string;
  search: object;
  active: boolean;
  children: ReactNode;
}

function ViewLink({ path, search, active, children }: LinkProps) {
  return (
    <PlaceLink
      to={path}
      search={search}
      className={active ? "view current" : "view"}
      aria-current={active ? "page" : undefined}
    >
      {children}
    </PlaceLink>
  );
}

function ViewCount<Row extends Listed>({ noun, view }: { noun: Noun<Row>; view: ShippedView }) {
  const count = useCount(noun, view.filters, 100).data?.count ?? 0;
  return <Count of={count} />;
}
