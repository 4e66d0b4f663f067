import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { App, Button } from "antd";
import { ClockTime, Time, useFormat } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { Chip } from "../../ui/badges";
import { useAsk } from "../../ui/use-ask";
import { Section } from "./Section";
import { endSessions, type MySignIn, useChange } from "./security";

/** Where one is signed in. */
export function BrowsersSection({ browsers }: { browsers: MySignIn["browsers"] }) {
  const { t } = useLingui();
  const format = useFormat();
  const { message } = App.useApp();
  const ask = useAsk();
  const end = useChange(endSessions);
  const others = browsers.filter((browser) => !browser.here).length;

  const signOut = (title: string, session: string | null) =>
    ask({
      title,
      verb: t`Sign out`,
      then: () =>
        end.mutate(session, {
          onSuccess: () => void message.success(t`Signed out there`),
          onError: (error) => void message.error(problemText(error)),
        }),
    });
  const nameOf = (browser: MySignIn["browsers"][number]) => browser.name || t`Unknown browser`;

  return (
    <Section title={<Trans>Signed in</Trans>}>
      <ul className="plain-list">
        {browsers.map((browser) => (
          <li key={browser.id} className="settings-row">
            <div>
              <p>
                {nameOf(browser)}
                {browser.here && (
                  <>
                    {" "}
                    <Chip>
                      <Trans>This browser</Trans>
                    </Chip>
                  </>
                )}
              </p>
              <p className="small hint">
                {browser.address || format.unknown}
                {" · "}
                <Trans>
                  seen <Time at={browser.seen_at} />
                </Trans>
                {browser.signed_in_at && (
                  <>
                    {" · "}
                    <Trans>
                      since <ClockTime at={browser.signed_in_at} />
                    </Trans>
                  </>
                )}
              </p>
            </div>
            {!browser.here && (
              <Button onClick={() => signOut(t`Sign out in ${nameOf(browser)}?`, browser.id)}>
                <Trans>Sign out</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others > 1 && (
        <Button onClick={() => signOut(t`Sign out in ${others} other browsers?`, null)}>
          <Plural value={others} one="Sign out in # other browser" other="Sign out in # other browsers" />
        </Button>
      )}
    </Section>
  );
}
