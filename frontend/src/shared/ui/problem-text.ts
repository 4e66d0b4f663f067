import { t } from "@lingui/core/macro";
import { asProblem } from "@/shared/api/problem";

/** What could not be read: nothing was typed, and nothing is lost. */
export function readingProblemText(error: unknown): string {
  const { status, message } = asProblem(error);
  if (status === 0) return t`No connection. Try again in a moment.`;
  return status >= 500 || !message ? t`This could not be loaded. Try again in a moment.` : message;
}

/** What happened and what to do, in one sentence; the server's own sentence wins. */
export function problemText(error: unknown): string {
  const problem = asProblem(error);
  if (problem.code === "stale") return t`Somebody else has just changed this. Look at it as it is now and try again.`;
  if (problem.message) return problem.message;
  if (problem.status === 0) return t`No connection. What you typed is kept; try again in a moment.`;
  if (problem.status === 429) return t`Too many attempts. Wait a minute and try again.`;
  if (problem.status === 413) return t`The file is too large.`;
  if (problem.status === 404) return t`This is no longer here, or you may not see it.`;
  if (problem.status === 403) return t`You may not do this.`;
  return t`The server could not do this. What you typed is kept; try again in a moment.`;
}
