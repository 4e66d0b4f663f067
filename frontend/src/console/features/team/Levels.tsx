import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "@/shared/format";
import type { Queue } from "./queries";

/** What part each level of support had, beside what it should have. */
export function Levels({ levels }: { levels: Queue["levels"] }) {
  const { t } = useLingui();
  const format = useFormat();
  const total = levels.reduce((sum, { count }) => sum + count, 0);
  const names: Record<number, string> = { 1: t`L1 front line`, 2: t`L2 experts`, 3: t`L3 executives` };
  if (!total) {
    return (
      <p className="muted">
        <Trans>No tickets in this time.</Trans>
      </p>
    );
  }
  return (
    <dl className="team-levels">
      {levels.map(({ level, count, target }) => (
        <div key={level}>
          <dt>{names[level]}</dt>
          <dd>
            <span className="team-bar wide" aria-hidden>
              <span style={{ width: `${(count / total) * 100}%` }} />
              <i style={{ left: `${target}%` }} />
            </span>
            <span>
              {format.percent(count / total)}{" "}
              <span className="muted">{t`(${format.number(count)} tickets; target ${target}%)`}</span>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
