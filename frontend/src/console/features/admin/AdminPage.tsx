import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { Link, Navigate, useParams } from "@tanstack/react-router";
import { Suspense, useEffect, useRef } from "react";
import { useMe } from "../../app/session";
import { PageMissing } from "../../ui/PageMissing";
import { Skeleton } from "../../ui/Skeleton";
import "./admin.css";
import { mayUse } from "./needs";
import { groups } from "./sections";

/** Everything that is set up once for all; each sees the sections in which his roles let him do something. */
export function AdminPage() {
  const { verbs } = useMe();
  const { section, record } = useParams({ from: "/inside/admin/{-$section}/{-$record}" });
  const shown = groups
    .map((group) => ({ ...group, sections: group.sections.filter(({ key }) => mayUse(key, verbs)) }))
    .filter(({ sections }) => sections.length > 0);
  const all = shown.flatMap(({ sections }) => sections);
  const first = all[0];
  if (!section && first) return <Navigate to="/admin/{-$section}/{-$record}" params={{ section: first.key }} replace />;
  const Page = all.find(({ key }) => key === section)?.Page;
  return (
    <div className="admin">
      <Sections groups={shown} current={section} />
      <div className="admin-content">
        <Suspense fallback={<Skeleton />}>{Page ? <Page key={section} record={record} /> : <PageMissing />}</Suspense>
      </div>
    </div>
  );
}

function Sections({ groups: shown, current }: { groups: typeof groups; current: string | undefined }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const strip = useRef<HTMLElement>(null);

  useEffect(() => {
    // On a phone the sections are one line that scrolls sideways.
    strip.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current]);

  return (
    <nav ref={strip} className="admin-sections" aria-label={t({ message: "Sections", context: "administration" })}>
      {shown.map((group) => (
        <div key={group.title.id} role="group" aria-label={_(group.title)}>
          <span className="admin-group" aria-hidden>
            {_(group.title)}
          </span>
          {group.sections.map(({ key, title }) => (
            <Link
              key={key}
              to="/admin/{-$section}/{-$record}"
              params={{ section: key, record: undefined }}
              search={{}}
              className={key === current ? "current" : undefined}
              aria-current={key === current ? "page" : undefined}
            >
              {_(title)}
            </Link>
          ))}
        </div>
      ))}
    </nav>
  );
}
