import { Trans } from "@lingui/react/macro";
import type { Category } from "@/shared/api/types";
import { useFormat } from "@/shared/format";

/** What this walk has found so far, the most first. */
export function Counts({ tally, categories }: { tally: ReadonlyMap<number, number>; categories: Category[] }) {
  const format = useFormat();
  if (tally.size === 0) return null;
  const rows = [...tally].toSorted((one, other) => other[1] - one[1]);
  const most = rows[0]?.[1] ?? 1;
  return (
    <section>
      <h2>
        <Trans>Counted so far</Trans>
      </h2>
      <ul className="plain-list triage-counts">
        {rows.map(([id, count]) => (
          <li key={id}>
            <span className="ellipsis">{categories.find((category) => category.id === id)?.title}</span>
            <span>{format.number(count)}</span>
            <meter min={0} max={most} value={count} aria-hidden />
          </li>
        ))}
      </ul>
    </section>
  );
}
