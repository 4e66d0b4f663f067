import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useSession } from "../../app/session";
import { DoorFrame } from "./DoorFrame";
import { SignIn } from "./SignIn";

export function SignInPage() {
  const { t } = useLingui();
  const { organization, user } = useSession();
  const { next } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();

  useEffect(() => {
    document.title = t`Sign in`;
  }, [t]);
  useEffect(() => {
    // Only a path of ours: an address from outside would be somebody else's trap.
    if (user) void navigate({ href: next && /^\/(?![/\\])/.test(next) ? next : "/", replace: true });
  }, [user, next, navigate]);

  return (
    <DoorFrame title={organization.name || "Afterloop"}>
      <SignIn>
        <p className="door-link">
          <Link to="/password">
            <Trans>Forgot password</Trans>
          </Link>
        </p>
      </SignIn>
    </DoorFrame>
  );
}
