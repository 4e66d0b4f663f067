import { t } from "@lingui/core/macro";
import type { Problem } from "@/shared/api/problem";
import { problemText } from "@/shared/ui/problem-text";

/** allauth's codes as sentences of ours; the same sentence whether the name or the password is wrong. */
export function signInError(problem: Problem): string {
  const said = elsewhereError(problem.code);
  if (said) return said;
  if (problem.code === "passkey_refused")
    return t`The browser did not get a passkey. Try again, or sign in another way.`;
  if (problem.code === "passkey_here") return t`This device has a passkey for you already.`;
  if (problem.code.endsWith("password_mismatch")) return t`User name and password do not fit together.`;
  if (problem.code === "incorrect_password" || problem.code === "enter_current_password")
    return t`This is not your password.`;
  if (problem.code === "incorrect_code") return t`This code does not fit, or it is too old.`;
  if (problem.code === "too_many_login_attempts" || problem.code === "rate_limited" || problem.status === 429)
    return t`Too many attempts. Wait a few minutes and try again.`;
  if (problem.status === 401 || problem.status === 409) return t`This took too long. Start again.`;
  if (problem.status === 403) return t`The page was open for too long. Load it again and sign in.`;
  return problemText(problem);
}

/** Why signing in with an account elsewhere did not work. Nobody learns here whether he is known. */
export function elsewhereError(code: string): string | undefined {
  switch (code) {
    case "cancelled":
      return t`Signing in was cancelled on the other page.`;
    case "expired":
      return t`This took too long, or it began in another browser. Start again.`;
    case "provider_unusable":
      return t`The other sign-in service does not answer as it should. Try again later, or sign in another way.`;
    case "not_offered":
      return t`This way to sign in is not offered any more.`;
    case "not_admitted":
      return t`This account may not sign in here. Ask your administrator.`;
    case "wrong_domain":
      return t`Only e-mail addresses of certain domains may sign in this way.`;
    default:
      return undefined;
  }
}
