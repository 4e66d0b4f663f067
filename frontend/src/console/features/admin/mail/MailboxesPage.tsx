import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useMay } from "../../../app/session";
import { StateMark } from "../../../ui/badges";
import { Empty } from "../../../ui/Empty";
import { Header } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { AppsPart } from "./AppsPart";
import { MailboxDialog } from "./MailboxDialog";
import { MailboxRow } from "./MailboxRow";
import { type Mailbox, mailboxesQuery, testMailbox } from "./queries";

const fresh = 10_000;

/** How it went at the mail service, whose page has just led back here. */
function CameBack() {
  const { connected, problem } = useSearch({ from: "/inside/admin/{-$section}/{-$record}" });
  if (problem)
    return (
      <p className="error-text" role="alert">
        {problem}
      </p>
    );
  if (!connected) return null;
  return (
    <p role="status">
      <StateMark shape="tick">
        <Trans>{connected} is connected</Trans>
      </StateMark>
    </p>
  );
}

/** 邮箱: the addresses that customers write to, and whether their mail comes in. */
export function MailboxesPage() {
  const { t } = useLingui();
  const mayAdd = useMay("mailbox.create");
  const maySeeApps = useMay("mail_app.view");
  const mayTest = useMay("mailbox.edit");
  const [editing, setEditing] = useState<Mailbox | "new">();
  const found = useQuery({ ...mailboxesQuery, refetchInterval: fresh });
  const test = useMutation({ mutationFn: testMailbox });
  return (
    <>
      <Header title={t({ message: "Mailboxes", context: "administration" })}>
        {mayAdd && (
          <Button type="primary" onClick={() => setEditing("new")}>
            <Trans>Add a mailbox</Trans>
          </Button>
        )}
      </Header>
      <CameBack />
      <p className="admin-intro">
        <Trans>What customers write to these addresses becomes a ticket, or a word in the thread it belongs to.</Trans>
      </p>
      <Loaded query={found} rows={4}>
        {(boxes) =>
          boxes.length ? (
            <ul className="plain-list admin-record">
              {boxes.map((each) => (
                <MailboxRow
                  key={each.id}
                  box={each}
                  test={test.variables === each.id ? test : undefined}
                  onTest={() => test.mutate(each.id)}
                  onEdit={() => setEditing(each)}
                />
              ))}
            </ul>
          ) : (
            <Empty>
              <Trans>The addresses that customers write to stand here, with how their mail fares.</Trans>
            </Empty>
          )
        }
      </Loaded>
      {maySeeApps && (
        <div className="admin-record">
          <AppsPart />
        </div>
      )}
      {editing && (
        <MailboxDialog
          of={editing === "new" ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onSaved={(box) => {
            setEditing(undefined);
            // Whether it works is known at once.
            if (box.host && !box.closed && mayTest) test.mutate(box.id);
          }}
        />
      )}
    </>
  );
}
