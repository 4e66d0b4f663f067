import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate, useParams } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useLive } from "@/shared/live/live";
import { useMe } from "../../app/session";
import { Count } from "../../ui/badges";
import { Empty } from "../../ui/Empty";
import { PageMissing } from "../../ui/PageMissing";
import "../admin/admin.css";
import { Header } from "../admin/parts/Header";
import { Loaded } from "../admin/parts/Loaded";
import { QueuePage } from "./QueuePage";
import { type QueueRow, gives, queuesQuery } from "./queries";
import "./team.css";

/** Who works, on how much, and what waits: unit by unit. */
export function TeamPage() {
  const { t } = useLingui();
  const { unit } = useParams({ from: "/inside/team/{-$unit}" });
  const queues = useQuery(queuesQuery);
  useLive(["ticket"]);
  return (
    <Loaded query={queues}>
      {(rows) => {
        if (!rows.length) {
          return (
            <>
              <Header title={t({ message: "Team", context: "navigation" })} />
              <Empty>
                <Trans>No unit that you see has people yet.</Trans>
              </Empty>
            </>
          );
        }
        return <Whole rows={rows} unit={unit} />;
      }}
    </Loaded>
  );
}

function Whole({ rows, unit }: { rows: QueueRow[]; unit: string | undefined }) {
  const { t } = useLingui();
  const mine = useMe().unit?.id;
  const strip = useRef<HTMLElement>(null);
  const shown = Number(unit);

  useEffect(() => {
    strip.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [unit]);

  if (!unit) {
    const first = rows.find((row) => row.unit === mine) ?? rows[0]!;
    return <Navigate to="/team/{-$unit}" params={{ unit: String(first.unit) }} replace />;
  }
  return (
    <div className="admin">
      <nav ref={strip} className="admin-sections" aria-label={t`Units`}>
        <div>
          {rows.map((row) => (
            <Link
              key={row.unit}
              to="/team/{-$unit}"
              params={{ unit: String(row.unit) }}
              className={row.unit === shown ? "team-unit current" : "team-unit"}
              aria-current={row.unit === shown ? "page" : undefined}
            >
              <span className="ellipsis">{row.name}</span>
              <Count of={row.waiting} late={gives(row.mode) && row.waiting > 0 && row.able === 0} />
            </Link>
          ))}
        </div>
      </nav>
      <div className="admin-content">
        {rows.some((row) => row.unit === shown) ? <QueuePage key={shown} unit={shown} /> : <PageMissing />}
      </div>
    </div>
  );
}
