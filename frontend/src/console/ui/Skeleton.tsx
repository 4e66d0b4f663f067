import { useLingui } from "@lingui/react/macro";

export function Skeleton({ rows = 12 }: { rows?: number }) {
  const { t } = useLingui();
  return (
    <div className="skeleton" role="status" aria-label={t`Loading`}>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}
