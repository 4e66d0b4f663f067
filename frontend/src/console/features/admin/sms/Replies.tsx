import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { type ReactNode, useState } from "react";
import { Time, useFormat } from "@/shared/format";
import { Empty } from "../../../ui/Empty";
import { TicketLink, TryAgain } from "../parts/Incoming";
import { More } from "../parts/More";
import { type Column, Table } from "../parts/Table";
import { repliesQuery, type Reply, type ReplyState, smsKey, tryReplyAgain } from "./queries";

const states = ["refused", "done", "left", "waiting"] as const;

/** Texts that came in, by what became of them. */
export function Replies() {
  const { t } = useLingui();
  const [state, setState] = useState<ReplyState>("refused");
  const found = useInfiniteQuery(repliesQuery(state));
  const words: Record<ReplyState, string> = {
    refused: t({ message: "Not taken in", context: "texts" }),
    done: t({ message: "Taken in", context: "texts" }),
    left: t({ message: "Words in and out", context: "texts" }),
    waiting: t({ message: "Waiting", context: "texts" }),
  };
  const nothing: Record<ReplyState, ReactNode> = {
    refused: <Trans>Every text could be taken in. One that cannot be waits here for somebody.</Trans>,
    done: <Trans>Texts that became a ticket, or a word in one, stand here.</Trans>,
    left: <Trans>Texts by which somebody opted out, or came back, stand here.</Trans>,
    waiting: <Trans>No text waits.</Trans>,
  };
  return (
    <>
      <div className="admin-bar">
        <Segmented
          aria-label={t({ message: "State", context: "texts" })}
          value={state}
          options={states.map((each) => ({ value: each, label: words[each] }))}
          onChange={setState}
        />
      </div>
      <More found={found}>
        {(rows) => (rows.length ? <Rows state={state} rows={rows} /> : <Empty>{nothing[state]}</Empty>)}
      </More>
    </>
  );
}

function Rows({ state, rows }: { state: ReplyState; rows: Reply[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const columns: Column<Reply>[] = [
    { key: "at", title: t({ message: "Came", context: "texts" }), width: 120, cell: ({ at }) => <Time at={at} /> },
    {
      key: "number",
      title: t({ message: "From", context: "texts" }),
      width: 160,
      cell: ({ number }) => (number ? format.phone(number) : format.unknown),
    },
    {
      key: "text",
      title: t({ message: "Words", context: "sms" }),
      cell: ({ text }) => <span title={text}>{text || format.unknown}</span>,
    },
    state === "done"
      ? {
          key: "ticket",
          title: t`Ticket`,
          width: 140,
          cell: (reply) => <TicketLink id={reply.ticket} number={reply.ticket_number} />,
        }
      : {
          key: "why",
          title: t`Why`,
          cell: ({ sentence }) => <span title={sentence}>{sentence || format.unknown}</span>,
        },
    {
      key: "tools",
      title: "",
      width: 112,
      align: "right",
      cell: ({ id, state }) =>
        state === "refused" && <TryAgain needs="sms_reply.try_again" shown={smsKey} send={() => tryReplyAgain(id)} />,
    },
  ];
  return <Table label={t({ message: "Replies", context: "sms" })} columns={columns} rows={rows} />;
}
