import { useLingui } from "@lingui/react/macro";
import { useFormat, useMinute } from "@/shared/format";
import "./badges.css";

const soon = 3600; // seconds before the promise breaks

interface Props {
  at: string;
  /** The clock stands still; for whom is said by the state. */
  paused?: boolean;
}

/** How long is left, or by how much it is late: the words tell, the colour only repeats them. */
export function DueBadge({ at, paused = false }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const left = (Date.parse(at) - useMinute()) / 1000;
  const exact = format.exact(at);
  if (paused) return <span className="due paused">{t({ message: "Paused", context: "clock" })}</span>;
  const time = format.span(Math.abs(left));
  if (left < 0) return <span className="due late" title={exact}>{t`${time} late`}</span>;
  return <span className={left < soon ? "due near" : "due"} title={exact}>{t`${time} left`}</span>;
}
