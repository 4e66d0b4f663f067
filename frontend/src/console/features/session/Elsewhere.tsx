import { Trans } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { addressElsewhere } from "../../app/elsewhere";
import { useSession } from "../../app/session";
import { SignInProblem } from "./SignInProblem";

interface Props {
  /** Where one comes back to. */
  back: string;
  /** The page stays as it is, and another tab goes. */
  inNewTab?: boolean;
}

/** A button for each provider with whose accounts one signs in. */
export function Elsewhere({ back, inNewTab = false }: Props) {
  const { sign_in: ways } = useSession();
  const go = useMutation({
    mutationFn: async ({ provider, tab }: { provider: string; tab: Window | null }) => {
      try {
        const address = await addressElsewhere(provider, back);
        (tab ?? window).location.assign(address);
      } catch (error) {
        tab?.close();
        throw error;
      }
    },
  });

  return (
    <>
      {ways.providers.map(({ key, name }) => (
        <Button
          key={key}
          className="door-other"
          size="large"
          block
          loading={go.isPending && go.variables.provider === key}
          // Opened at once: a browser lets no page open one later, without a click.
          onClick={() => go.mutate({ provider: key, tab: inNewTab ? window.open("about:blank", "_blank") : null })}
        >
          <span className="door-provider">
            <Trans>Sign in with {name}</Trans>
          </span>
        </Button>
      ))}
      {go.error && (
        <div className="door-problem">
          <SignInProblem error={go.error} />
        </div>
      )}
    </>
  );
}
