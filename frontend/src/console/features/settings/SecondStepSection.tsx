import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { App, Button } from "antd";
import { useState } from "react";
import { asProblem } from "@/shared/api/problem";
import { ClockTime, Time } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { useAsk } from "../../ui/use-ask";
import { RecoveryCodesDialog } from "./RecoveryCodesDialog";
import { Section } from "./Section";
import { firstRecoveryCodes, type MySignIn, newRecoveryCodes, offerTotp, removeTotp, useChange } from "./security";
import { TotpDialog } from "./TotpDialog";

/** What is asked for after the password: an authenticator app, and codes for the day it is lost. */
export function SecondStepSection({ mine }: { mine: MySignIn }) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const ask = useAsk();
  const [codes, setCodes] = useState<string[]>();
  const offer = useChange(offerTotp);
  const remove = useChange(removeTotp);
  const renew = useChange(newRecoveryCodes);
  const say = (error: unknown) => {
    if (asProblem(error).code !== "dismissed") void message.error(problemText(error));
  };

  async function added() {
    offer.reset();
    void message.success(t`Authenticator app turned on`);
    setCodes(await firstRecoveryCodes());
  }

  const turnOff = () =>
    ask({
      title: t`Turn off the authenticator app?`,
      content: t`Signing in then asks for the password alone, and the recovery codes end.`,
      verb: t`Turn off`,
      then: () =>
        remove.mutate(undefined, {
          onSuccess: () => void message.success(t`Authenticator app turned off`),
          onError: say,
        }),
    });

  const makeCodes = () =>
    ask({
      title: t`Make new recovery codes?`,
      content: t`The codes that you have now end.`,
      verb: t`Make new codes`,
      then: () => renew.mutate(undefined, { onSuccess: setCodes, onError: say }),
    });

  return (
    <Section title={<Trans>Two-step sign-in</Trans>}>
      <div className="settings-row">
        <div>
          <p>
            <Trans>Authenticator app</Trans>
          </p>
          <p className="small hint">
            {mine.totp ? (
              <>
                <Trans>
                  On since <ClockTime at={mine.totp.created_at} />
                </Trans>
                {mine.totp.last_used_at && (
                  <>
                    {" · "}
                    <Trans>
                      last used <Time at={mine.totp.last_used_at} />
                    </Trans>
                  </>
                )}
              </>
            ) : (
              <Trans>Signing in also asks for a code from an app on your phone.</Trans>
            )}
          </p>
        </div>
        {mine.totp ? (
          <Button loading={remove.isPending} onClick={turnOff}>
            <Trans>Turn off</Trans>
          </Button>
        ) : (
          <Button loading={offer.isPending} onClick={() => offer.mutate(undefined, { onError: say })}>
            <Trans>Turn on</Trans>
          </Button>
        )}
      </div>
      {mine.recovery_codes && (
        <div className="settings-row">
          <div>
            <p>
              <Trans>Recovery codes</Trans>
            </p>
            <p className={mine.recovery_codes.left ? "small hint" : "small error-text"}>
              <Plural value={mine.recovery_codes.left} _0="None left" one="# left" other="# left" />
            </p>
          </div>
          <Button loading={renew.isPending} onClick={makeCodes}>
            <Trans>Make new codes</Trans>
          </Button>
        </div>
      )}
      {offer.data && !mine.totp && <TotpDialog offer={offer.data} onDone={() => void added()} onClose={offer.reset} />}
      {codes && <RecoveryCodesDialog codes={codes} onClose={() => setCodes(undefined)} />}
    </Section>
  );
}
