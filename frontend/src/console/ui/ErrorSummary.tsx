import { Plural } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { asProblem, refusesWhole } from "@/shared/api/problem";
import { focusOn } from "@/shared/ui/focus";
import { problemText } from "@/shared/ui/problem-text";

interface Props {
  errors: Record<string, string>;
  /** How a key of the server is called on this page, in the order of the page. */
  labels: Record<string, string>;
  problem: unknown;
}

/** “3处需要修改” with a jump to each; a refusal of the whole stands here too. */
export function ErrorSummary({ errors, labels, problem }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const order = Object.keys(labels);
  const keys = Object.keys(errors).toSorted((one, other) => order.indexOf(one) - order.indexOf(other));
  // A session that ended has a dialog of its own.
  const isWhole = refusesWhole(problem) && asProblem(problem).status !== 401;

  useEffect(() => {
    // A field that is wrong is led to; a refusal of the whole must be seen from the button.
    if (isWhole) box.current?.scrollIntoView({ block: "nearest" });
  }, [isWhole, problem]);

  if (keys.length === 0 && !isWhole) return null;
  return (
    <div ref={box} className="error-summary" role="alert">
      {keys.length === 0 ? (
        problemText(problem)
      ) : (
        <>
          <Plural value={keys.length} one="# place needs a change" other="# places need a change" />
          <ul>
            {keys.map((key) => (
              <li key={key}>
                {labels[key] ? (
                  <a
                    href={`#${key}`}
                    onClick={(event) => {
                      event.preventDefault();
                      focusOn(key);
                    }}
                  >
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
