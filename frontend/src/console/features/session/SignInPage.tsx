import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useLoaderData, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { tellOtherTabs, wayBack } from "../../app/elsewhere";
import { useSession } from "../../app/session";
import { useTitle } from "../../ui/title";
import { DoorFrame } from "./DoorFrame";
import { SignIn } from "./SignIn";
import { elsewhereError } from "./sign-in-error";

export function SignInPage() {
  const { t } = useLingui();
  const { organization, user } = useSession();
  const { next, error } = useSearch({ from: "/sign-in" });
  const left = useLoaderData({ from: "/sign-in" });
  const navigate = useNavigate();

  useTitle(t`Sign in`);
  useEffect(() => {
    if (user) tellOtherTabs();
  }, [user]);
  useEffect(() => {
    // Only a path of ours: an address from outside would be somebody else's trap.
    if (user) void navigate({ href: next && /^\/(?![/\\])/.test(next) ? next : "/", replace: true });
  }, [user, next, navigate]);

  return (
    <DoorFrame title={organization.name || "Afterloop"}>
      {error && (
        <p className="error-summary" role="alert">
          {elsewhereError(error) ?? t`Signing in did not work. Try again in a moment.`}
        </p>
      )}
      <SignIn left={left} home={wayBack(next)}>
        <p className="door-link">
          <Link to="/password">
            <Trans>Forgot password</Trans>
          </Link>
        </p>
      </SignIn>
    </DoorFrame>
  );
}
