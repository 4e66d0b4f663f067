import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "antd";
import { useState } from "react";
import { useFormat } from "@/shared/format";
import { Person } from "../../ui/Person";
import { whyWords } from "../../ui/words";
import { type Column, figures, Table } from "../admin/parts/Table";
import { type Queue, type TeamPerson, gives } from "./queries";
import { SeatDialog } from "./SeatDialog";

type Row = TeamPerson & { id: number };

/** Everybody of the unit: how much is at hand, and whether more may come. */
export function People({ queue }: { queue: Queue }) {
  const { t } = useLingui();
  const [seat, open] = useState<TeamPerson>();
  const mayChange = queue.can_set && gives(queue.mode);
  const columns: Column<Row>[] = [
    { key: "name", title: <Trans>Person</Trans>, width: 140, cell: ({ name }) => <Person name={name} /> },
    { key: "why", title: t({ message: "State", context: "presence" }), width: 90, cell: (row) => <State row={row} /> },
    { key: "load", title: t`At hand`, width: 180, cell: (row) => <Load row={row} /> },
    figures("pending", t`On hold`, 100, ({ pending }) => pending),
    figures("done", t`Resolved in 24 h`, 130, ({ done }) => done),
    {
      key: "tools",
      title: "",
      width: 100,
      align: "right",
      cell: (row) =>
        mayChange && (
          <Button size="small" aria-label={t`Change what ${row.name} can take`} onClick={() => open(row)}>
            <Trans context="a seat">Change</Trans>
          </Button>
        ),
    },
  ];
  return (
    <>
      <Table
        label={t`People`}
        columns={columns}
        rows={queue.people.map((row) => ({ ...row, id: row.user }))}
        isOver={({ takes }) => !takes}
      />
      {seat && <SeatDialog queue={queue} person={seat} onClose={() => open(undefined)} />}
    </>
  );
}

/** Where tickets are not given out, being full or at home keeps nobody from working. */
function State({ row }: { row: TeamPerson }) {
  const { _ } = useI18n();
  const isAmber = row.why === "full";
  return (
    <span className={isAmber ? "team-full" : row.why ? "muted" : undefined}>
      {_(whyWords[row.why] ?? whyWords[""]!)}
    </span>
  );
}

function Load({ row }: { row: TeamPerson }) {
  const format = useFormat();
  const share = Math.min(1, row.load / row.capacity);
  return (
    <span className="team-load">
      <span className="team-bar" aria-hidden>
        <span className={row.load >= row.capacity ? "full" : undefined} style={{ width: `${share * 100}%` }} />
      </span>
      <span>
        {format.number(row.load)} / {format.number(row.capacity)}
      </span>
    </span>
  );
}
