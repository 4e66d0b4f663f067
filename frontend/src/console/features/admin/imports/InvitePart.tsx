import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { problemText } from "@/shared/ui/problem-text";
import { saveFile } from "@/shared/ui/save";
import { useMay } from "../../../app/session";
import { CopyText } from "../../../ui/CopyText";
import { useAsk } from "../../../ui/use-ask";
import { Progress } from "../../../ui/Progress";
import { Part } from "../parts/Header";
import type { Import } from "./queries";

type Invited = components["schemas"]["Invited"];

/** Those who came in choose their passwords: the links are made once, and shown only now. */
export function InvitePart({ of }: { of: Import }) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const ask = useAsk();
  const mayInvite = useMay("user.invite");
  const [invited, setInvited] = useState<Invited[]>([]);
  const invite = useMutation({
    mutationFn: async () => {
      let after: number | null = 0;
      const all: Invited[] = [];
      while (after !== null) {
        const part: components["schemas"]["InvitedPart"] = await unwrap(
          api.POST("/api/v1/imports/{import_id}/invite", {
            params: { path: { import_id: of.id } },
            body: { after },
          }),
        );
        all.push(...part.items);
        setInvited([...all]);
        after = part.next;
      }
    },
    onError: (error) => void message.error(problemText(error)),
  });
  if (!mayInvite) return null;
  const address = ({ path }: Invited) => window.location.origin + path;
  const save = () => {
    const cell = (text: string) => `"${text.replaceAll('"', '""').replace(/^[=+\-@]/, "'$&")}"`;
    const lines = invited.map((each) => [each.name, each.username, each.path ? address(each) : each.problem]);
    const text = [[t`Name`, t`User name`, t`Invitation`], ...lines].map((line) => line.map(cell).join(","));
    saveFile(new Blob(["\uFEFF", text.join("\r\n")], { type: "text/csv" }), `${t`Invitations`}.csv`);
  };
  const begin = () =>
    ask({
      title: t`Invite ${of.people} people?`,
      content: t`Each gets a link that works once, for 7 days; by mail too, where there is an address.`,
      verb: t`Invite`,
      then: () => invite.mutate(),
    });
  return (
    <Part
      title={<Trans>Invitations</Trans>}
      action={
        invited.length > 0 ? (
          <Button onClick={save}>
            <Trans>Download the links</Trans>
          </Button>
        ) : (
          <Button loading={invite.isPending} onClick={begin}>
            <Plural value={of.people} one="Invite # person" other="Invite # people" />
          </Button>
        )
      }
    >
      {invite.isPending && <Progress done={invited.length} total={of.people} />}
      {invited.length > 0 && (
        <>
          <p className="small hint">
            <Trans>The links are shown only now. A new invitation replaces them.</Trans>
          </p>
          <ul className="plain-list import-links">
            {invited.map((each) => (
              <li key={each.username} className="admin-row">
                <div>
                  <p>{each.name}</p>
                  <p className="small hint">
                    {each.username}
                    {each.mailed && (
                      <>
                        {" · "}
                        <Trans>mailed</Trans>
                      </>
                    )}
                  </p>
                </div>
                {each.path ? (
                  <CopyText text={address(each)} shown={t`Copy the link`} />
                ) : (
                  <span className="small error-text">{each.problem}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}
