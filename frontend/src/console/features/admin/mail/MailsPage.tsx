import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Time, useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { Empty } from "../../../ui/Empty";
import type { SectionPage } from "../sections";
import { Header } from "../parts/Header";
import { TicketLink, TryAgain } from "../parts/Incoming";
import { More } from "../parts/More";
import { type Column, Table } from "../parts/Table";
import { type Mail, mailboxesQuery, mailsKey, mailsQuery, type MailState, tryMailAgain } from "./queries";

const MailDialog = lazy(async () => ({ default: (await import("../../tickets/page/MailDialog")).MailDialog }));
const states = ["refused", "left", "waiting", "done"] as const;

/** 来信: every mail that came, by what became of it. */
export const MailsPage: SectionPage = ({ record }) => {
  const { t } = useLingui();
  const navigate = useNavigate();
  const state = states.find((each) => each === record) ?? "refused";
  const found = useInfiniteQuery(mailsQuery(state));
  const words: Record<MailState, string> = {
    refused: t({ message: "Not taken in", context: "mails" }),
    left: t({ message: "Left aside", context: "mails" }),
    waiting: t({ message: "Waiting", context: "mails" }),
    done: t({ message: "Taken in", context: "mails" }),
  };
  return (
    <>
      <Header title={t({ message: "Incoming mail", context: "administration" })} />
      <div className="admin-bar">
        <Segmented
          aria-label={t({ message: "State", context: "mails" })}
          value={state}
          options={states.map((each) => ({ value: each, label: words[each] }))}
          onChange={(chosen) =>
            void navigate({
              to: "/admin/{-$section}/{-$record}",
              params: { section: "mails", record: chosen },
              replace: true,
            })
          }
        />
      </div>
      <More found={found}>
        {(mails) => (mails.length ? <Mails state={state} mails={mails} /> : <Nothing state={state} />)}
      </More>
    </>
  );
};

function Nothing({ state }: { state: MailState }) {
  const sentences: Record<MailState, ReactNode> = {
    refused: <Trans>Every mail could be taken in. One that cannot be waits here for somebody, whole.</Trans>,
    left: <Trans>Mails that nobody wrote, such as automatic answers to nothing, would be left here.</Trans>,
    waiting: <Trans>No mail waits.</Trans>,
    done: <Trans>Mails that became a ticket, or a word in one, stand here.</Trans>,
  };
  return <Empty>{sentences[state]}</Empty>;
}

function Mails({ state, mails }: { state: MailState; mails: Mail[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const [open, setOpen] = useState<Mail>();
  const boxes = useQuery({ ...mailboxesQuery, enabled: useMay("mailbox.view") }).data ?? [];
  const columns: Column<Mail>[] = [
    {
      key: "at",
      title: t({ message: "Came", context: "mails" }),
      width: 120,
      plain: true,
      cell: ({ at }) => <Time at={at} />,
    },
    {
      key: "sender",
      title: t({ message: "From", context: "mails" }),
      width: 200,
      plain: true,
      cell: ({ sender }) => <Whole>{sender || format.unknown}</Whole>,
    },
    {
      key: "subject",
      title: t`Subject`,
      lead: true,
      ...(state !== "done" && { width: 240 }),
      cell: ({ subject }) => <Whole>{subject || format.unknown}</Whole>,
    },
    state === "done"
      ? {
          key: "ticket",
          title: t({ message: "Ticket", context: "mails" }),
          width: 140,
          cell: (mail) => <TicketLink id={mail.ticket} number={mail.number} />,
        }
      : { key: "why", title: t`Why`, plain: true, cell: ({ sentence }) => <Whole>{sentence || format.unknown}</Whole> },
    ...(boxes.length > 1
      ? [
          {
            key: "box",
            title: t({ message: "Mailbox", context: "mails" }),
            width: 180,
            cell: ({ address }: Mail) => <Whole>{address || format.unknown}</Whole>,
          },
        ]
      : []),
    {
      key: "tools",
      title: "",
      width: 168,
      align: "right",
      cell: (mail) => (
        <span className="admin-acts">
          {(mail.state === "refused" || mail.state === "left") && (
            <TryAgain needs="mail.try_again" shown={mailsKey} send={() => tryMailAgain(mail.id)} />
          )}
          <Button size="small" onClick={() => setOpen(mail)}>
            <Trans>View</Trans>
          </Button>
        </span>
      ),
    },
  ];
  const mail = open && `/api/v1/mails/${open.id}`;
  return (
    <>
      <Table label={t({ message: "Incoming mail", context: "administration" })} columns={columns} rows={mails} />
      {open && mail && (
        <Suspense>
          <MailDialog
            title={t({ message: "Mail", context: "mails" })}
            mail={`${mail}/whole`}
            page={`${mail}/page`}
            onClose={() => setOpen(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

/** One line, and on hover all of it. */
const Whole = ({ children }: { children: string }) => <span title={children}>{children}</span>;
