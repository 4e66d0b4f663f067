import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "antd";
import { useFormat } from "@/shared/format";
import "./progress.css";

interface Props {
  done: number;
  total: number;
  onCancel?: () => void;
}

/** What takes longer than three seconds: how much of it is done, and the way out. */
export function Progress({ done, total, onCancel }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <div className="progress" role="status">
      <progress max={total} value={done} aria-label={t`Progress`} />
      <span>{t`${format.number(done)} of ${format.number(total)}`}</span>
      {onCancel && (
        <Button size="small" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      )}
    </div>
  );
}
