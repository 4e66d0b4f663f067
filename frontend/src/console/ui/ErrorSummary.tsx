import { Plural } from "@lingui/react/macro";
import { problemText } from "@/shared/ui/problem-text";

interface Props {
  errors: Record<string, string>;
  /** How a key of the server is called on this page. */
  labels: Record<string, string>;
  problem: unknown;
}

/** “3处需要修改” with a jump to each; a refusal of the whole stands here too. */
export function ErrorSummary({ errors, labels, problem }: Props) {
  const keys = Object.keys(errors);
  if (keys.length === 0 && !problem) return null;
  return (
    <div className="error-summary" role="alert">
      {keys.length === 0 ? (
        problemText(problem)
      ) : (
        <>
          <Plural value={keys.length} one="# place needs a change" other="# places need a change" />
          <ul>
            {keys.map((key) => (
              <li key={key}>
                {labels[key] ? (
                  <a href={`#${key}`} onClick={(event) => jump(event, key)}>
                    {labels[key]}
                  </a>
                ) : (
                  errors[key]
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function jump(event: { preventDefault: () => void }, key: string): void {
  event.preventDefault();
  document.getElementById(key)?.focus();
}
