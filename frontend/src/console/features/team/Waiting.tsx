import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { api, unwrap } from "@/shared/api/client";
import { useFormat, useMinute } from "@/shared/format";
import { Chip } from "../../ui/badges";
import { whyWords } from "../../ui/words";
import { useAct } from "../admin/parts/act";
import { type Column, Table } from "../admin/parts/Table";
import { priorityWords } from "../tickets/words";
import { type Queue, teamKey } from "./queries";

type Row = Queue["first"][number];

/** The tickets that nobody works on, in the order in which they are given out. */
export function Waiting({ queue }: { queue: Queue }) {
  const { t } = useLingui();
  const format = useFormat();
  if (!queue.first.length) {
    return (
      <p className="muted">
        <Trans>Nothing waits.</Trans>
      </p>
    );
  }
  const columns: Column<Row>[] = [
    {
      key: "ticket",
      title: <Trans>Ticket</Trans>,
      cell: ({ id, number, subject }) => (
        <Link to="/tickets/$ticketId" params={{ ticketId: String(id) }}>
          <span className="muted">{format.ticketNumber(number)}</span> {subject}
        </Link>
      ),
    },
    { key: "priority", title: t`Priority`, width: 90, cell: ({ priority }) => <Priority of={priority} /> },
    { key: "waits", title: t`Waits`, width: 110, cell: ({ created_at }) => <Waited since={created_at} /> },
    {
      key: "tools",
      title: "",
      width: 110,
      align: "right",
      cell: (row) => queue.can_assign && <Assign ticket={row} queue={queue} />,
    },
  ];
  return (
    <>
      <Table label={t`Waiting tickets`} columns={columns} rows={queue.first} />
      {queue.waiting > queue.first.length && (
        <p className="small hint">
          <Link to="/tickets" search={{ unit: String(queue.unit), assignee: "none", state: ["new", "open"] }}>
            <Trans>Show all of them</Trans>
          </Link>
        </p>
      )}
    </>
  );
}

function Priority({ of }: { of: number }) {
  const { _ } = useI18n();
  const word = priorityWords[of];
  if (!word) return null;
  return of === 1 ? <Chip tone="red">{_(word)}</Chip> : <>{_(word)}</>;
}

const Waited = ({ since }: { since: string }) => (
  <>{useFormat().span(Math.max(0, (useMinute() - Date.parse(since)) / 1000))}</>
);

/** To whom: those who can take one first, each with what is at hand. */
function Assign({ ticket, queue }: { ticket: Row; queue: Queue }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const format = useFormat();
  const number = format.ticketNumber(ticket.number);
  const act = useAct(
    ({ user }: { user: number; name: string }) =>
      unwrap(
        api.POST("/api/v1/tickets/{ticket_id}/assign", {
          params: { path: { ticket_id: ticket.id } },
          body: { assignee: user },
        }),
      ),
    teamKey,
    (answer) => t`${number} assigned to ${answer.assignee?.name ?? ""}`,
  );
  const people = queue.people.toSorted(
    (a, b) => Number(a.why !== "") - Number(b.why !== "") || a.load / a.capacity - b.load / b.capacity,
  );
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: people.map(({ user, name, load, capacity, why }) => ({
          key: user,
          label: name,
          extra: `${load} / ${capacity}${why ? ` · ${_(whyWords[why]!)}` : ""}`,
          onClick: () => act.mutate({ user, name }),
        })),
      }}
    >
      <Button size="small" loading={act.isPending} aria-label={t`Assign ${number}`}>
        <Trans context="verb">Assign</Trans>
      </Button>
    </Dropdown>
  );
}
