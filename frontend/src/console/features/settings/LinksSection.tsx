import { Trans, useLingui } from "@lingui/react/macro";
import { App, Button } from "antd";
import { asProblem } from "@/shared/api/problem";
import { Time } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { useAsk } from "../../ui/use-ask";
import { Section } from "./Section";
import { type MySignIn, unlink, useChange } from "./security";

/** The accounts elsewhere with which one signs in. */
export function LinksSection({ links }: { links: MySignIn["links"] }) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const ask = useAsk();
  const remove = useChange(unlink);

  const askFirst = (provider: string, name: string) =>
    ask({
      title: t`Unlink ${name}?`,
      content: t`Signing in with this account then no longer works here.`,
      verb: t`Unlink`,
      then: () =>
        remove.mutate(provider, {
          onSuccess: () => void message.success(t`Account unlinked`),
          onError: (error) => asProblem(error).code !== "dismissed" && void message.error(problemText(error)),
        }),
    });

  return (
    <Section title={<Trans>Linked accounts</Trans>}>
      <ul className="plain-list">
        {links.map(({ provider, name, account, linked_at, last_used_at, removable }) => (
          <li key={provider} className="settings-row">
            <div>
              <p>
                {name}
                {account && ` · ${account}`}
              </p>
              <p className="small hint">
                <Trans>
                  Linked <Time at={linked_at} />
                </Trans>
                {" · "}
                <Trans>
                  last used <Time at={last_used_at} />
                </Trans>
                {!removable && (
                  <>
                    {" · "}
                    <Trans>the only way to sign in</Trans>
                  </>
                )}
              </p>
            </div>
            {removable && (
              <Button loading={remove.isPending} onClick={() => askFirst(provider, name)}>
                <Trans>Unlink</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
