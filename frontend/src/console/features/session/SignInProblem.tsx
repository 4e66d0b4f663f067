import { asProblem } from "@/shared/api/problem";
import { signInError } from "./sign-in-error";

/** Why the step did not work, above its button. */
export function SignInProblem({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <p className="error-summary" role="alert">
      {signInError(asProblem(error))}
    </p>
  );
}
