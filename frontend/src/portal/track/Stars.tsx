import { useLingui } from "@lingui/react/macro";

export const scores = [1, 2, 3, 4, 5] as const;

export function useScoreWords(): Record<number, string> {
  const { t } = useLingui();
  return {
    1: t`Very dissatisfied`,
    2: t`Dissatisfied`,
    3: t`So-so`,
    4: t`Satisfied`,
    5: t`Very satisfied`,
  };
}

interface Props {
  score: number;
  /** Without it the stars only show. */
  onChange?: (score: number) => void;
}

export function Stars({ score, onChange }: Props) {
  const { t } = useLingui();
  const words = useScoreWords();
  if (!onChange)
    return (
      <p className="stars" role="img" aria-label={words[score]}>
        {scores.map((each) => (
          <Star key={each} filled={each <= score} />
        ))}
        <span className="stars-word">{words[score]}</span>
      </p>
    );
  return (
    <fieldset id="stars" className="stars">
      <legend className="visually-hidden">{t`How satisfied are you?`}</legend>
      {scores.map((each) => (
        <label key={each} className="star">
          <input
            type="radio"
            name="score"
            value={each}
            checked={score === each}
            aria-label={words[each]}
            onChange={() => onChange(each)}
          />
          <Star filled={each <= score} />
        </label>
      ))}
      <span className="stars-word" aria-hidden>
        {words[score] ?? t`Touch a star`}
      </span>
    </fieldset>
  );
}

function Star({ filled }: { filled: boolean }) {
  return (
    <svg viewBox="0 0 24 24" width="32" height="32" aria-hidden className={filled ? "filled" : undefined}>
      <path d="m12 3.5 2.700 5.5 6 .900-4.400 4.200 1.100 6L12 17.300l-5.400 2.800 1.100-6-4.400-4.200 6-.900z" />
    </svg>
  );
}
