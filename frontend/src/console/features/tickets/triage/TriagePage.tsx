import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useFormat } from "@/shared/format";
import { Empty } from "../../../ui/Empty";
import { PageFailure } from "../../../ui/PageFailure";
import { Skeleton } from "../../../ui/Skeleton";
import { useShortcut } from "../../../ui/shortcuts";
import { useTitle } from "../../../ui/title";
import { useCategories } from "../queries";
import { Choices } from "./Choices";
import { Counts } from "./Counts";
import { tallyOf, useQueue } from "./queue";
import { Sheet } from "./Sheet";
import "./triage.css";

/** 分拣: ticket after ticket, one key each; what has been chosen is counted as one goes. */
export function TriagePage() {
  const { t } = useLingui();
  const format = useFormat();
  const search = useSearch({ from: "/inside/tickets/triage" });
  const queue = useQueue(search);
  const categories = useCategories();
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(new Map());
  useTitle(t`Triage`);
  useShortcut("j", () => queue.move(1));
  useShortcut("k", () => queue.move(-1));

  if (queue.error && !queue.rows) return <PageFailure error={queue.error} reset={queue.again} />;
  if (!queue.rows || !categories.data) return <Skeleton rows={8} />;
  const { row } = queue;
  const keep = (category: number) => setChosen((before) => new Map(before).set(row?.id ?? 0, category));
  return (
    <div className="triage">
      <header className="page-header">
        <h1>
          <Trans>Triage</Trans>
        </h1>
        <span className="muted">
          {format.number(Math.min(queue.at + 1, queue.rows.length))} / {format.number(queue.rows.length)}
          {queue.hasMore && "+"}
        </span>
        <span className="hint small triage-keys">
          <Trans>1–9 category · U H N L priority · T tags · M merge · J K next, previous</Trans>
        </span>
      </header>
      <div className="triage-body">
        {row ? (
          <Sheet key={row.id} id={row.id} onMove={queue.move} />
        ) : (
          <Empty
            action={
              <Link to="/tickets" search={search}>
                <Button>
                  <Trans>Back to the list</Trans>
                </Button>
              </Link>
            }
          >
            <Trans>All of these have been looked at.</Trans>
          </Empty>
        )}
        <aside className="triage-side">
          {row && (
            <Choices
              key={row.id}
              ticket={row}
              categories={categories.data}
              onChosen={(category) => {
                keep(category);
                queue.move(1);
              }}
            />
          )}
          <Counts tally={tallyOf(chosen)} categories={categories.data} />
        </aside>
      </div>
    </div>
  );
}
