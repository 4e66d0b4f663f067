import { t } from "@lingui/core/macro";
import type { Problem } from "@/shared/api/problem";
import { problemText } from "@/shared/ui/problem-text";

/** allauth's codes as sentences of ours; the same sentence whether the name or the password is wrong. */
export function signInError(problem: Problem): string {
  if (problem.code.endsWith("password_mismatch")) return t`User name and password do not fit together.`;
  if (problem.code === "too_many_login_attempts" || problem.status === 429)
    return t`Too many attempts. Wait a few minutes and try again.`;
  if (problem.status === 401) return t`This account needs another step that this page does not offer yet.`;
  if (problem.status === 403) return t`The page was open for too long. Load it again and sign in.`;
  return problemText(problem);
}
