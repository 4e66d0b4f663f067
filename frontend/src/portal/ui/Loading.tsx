import { useLingui } from "@lingui/react/macro";

/** A skeleton with the final geometry; the stylesheet shows it only after 300 ms. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const { t } = useLingui();
  return (
    <div className="card skeleton" role="status" aria-label={t`Loading`}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}
