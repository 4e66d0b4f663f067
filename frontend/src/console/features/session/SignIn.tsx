import { Trans } from "@lingui/react/macro";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import type { Pending } from "../../app/allauth";
import { wayBack } from "../../app/elsewhere";
import { useSession } from "../../app/session";
import { AskCode } from "./AskCode";
import "./door.css";
import { Elsewhere } from "./Elsewhere";
import { EnterCode } from "./EnterCode";
import { PasskeyButton } from "./PasskeyButton";
import { PasswordForm } from "./PasswordForm";
import { SecondStep } from "./SecondStep";

type Step = "password" | "ask" | { sentTo: string } | { types: string[] };

interface Props {
  /** Who signs in again. */
  name?: string | undefined;
  email?: string | undefined;
  /** What is still to be done by who has just come back from a provider. */
  left?: Pending | undefined;
  /** Where one comes back to from a provider; without it, another tab goes there. */
  home?: string | undefined;
  /** What stands under the first form. */
  children?: ReactNode;
}

/** All ways to sign in, for the page and for the dialog after a session has ended. */
export function SignIn({ name, email, left, home, children }: Props) {
  const { sign_in: ways } = useSession();
  const [step, setStep] = useState<Step>(left ? { types: left.types } : "password");
  const back = () => setStep("password");
  const goOn = (pending: Pending) => setStep({ types: pending.types });

  if (step === "ask")
    return <AskCode known={email} ways={ways.codes_by} onSent={(sentTo) => setStep({ sentTo })} onBack={back} />;
  if (step === "password")
    return (
      <>
        {ways.password && <PasswordForm known={name} onPending={goOn} />}
        {ways.passkeys && <PasskeyButton as="login" onPending={goOn} />}
        <Elsewhere back={home ?? wayBack()} inNewTab={!home} />
        {ways.codes && (
          <Button className="door-other" size="large" block onClick={() => setStep("ask")}>
            <Trans>Sign in with a code</Trans>
          </Button>
        )}
        {children}
      </>
    );
  if ("sentTo" in step) return <EnterCode sentTo={step.sentTo} onPending={goOn} onBack={() => setStep("ask")} />;
  return <SecondStep types={step.types} onBack={back} />;
}
