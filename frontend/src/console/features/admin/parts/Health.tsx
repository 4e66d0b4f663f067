import type { UseMutationResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { problemText } from "@/shared/ui/problem-text";
import { StateMark } from "../../../ui/badges";

interface Props {
  /** What is wrong, since when; nothing where all is well. */
  problem: ReactNode;
  /** What was answered then, word for word. */
  answer?: string;
  /** When it last did what it is for. */
  at: string | null;
  /** What is said while it never has. */
  never: ReactNode;
  children: ReactNode;
}

/** How what reaches the world outside fares. */
export function Health({ problem, answer, at, never, children }: Props) {
  if (problem)
    return (
      <div className="error-text">
        <p>{problem}</p>
        {answer && (
          <code className="small" translate="no">
            {answer}
          </code>
        )}
      </div>
    );
  return <StateMark shape={at ? "tick" : "ring"}>{at ? children : never}</StateMark>;
}

interface AnswerProps<T> {
  test: Pick<UseMutationResult<T>, "data" | "error"> | undefined;
  children: (data: T) => ReactNode;
}

/** What came of asking it; nothing before it was asked. */
export function Answer<T>({ test, children }: AnswerProps<T>) {
  if (!test) return null;
  const { data, error } = test;
  if (error)
    return (
      <p className="error-text" role="alert">
        {problemText(error)}
      </p>
    );
  return data === undefined ? null : <div role="status">{children(data)}</div>;
}

interface VerdictProps {
  works: boolean;
  /** What to do where it does not work. */
  hint: string;
  /** What was answered, word for word. */
  answer: string;
  children: ReactNode;
}

/** Whether it works, and what it answered. */
export function Verdict({ works, hint, answer, children }: VerdictProps) {
  return (
    <>
      <p className={works ? undefined : "error-text"}>{works ? children : hint}</p>
      {answer && (
        <code className="admin-secret" translate="no">
          {answer}
        </code>
      )}
    </>
  );
}
