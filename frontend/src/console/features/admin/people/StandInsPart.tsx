import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { Time, useMinute } from "@/shared/format";
import { useMay, useMe } from "../../../app/session";
import { useAct, useSaid } from "../parts/act";
import { endOfDay, startOfDay } from "../parts/days";
import { FieldsDialog } from "../parts/FieldsDialog";
import { Part } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { peopleKey, type StandIn, standInsQuery, type WholePerson } from "./queries";

/** Who does somebody's work while he is away. */
export function StandInsPart({ person }: { person: WholePerson }) {
  const [adding, setAdding] = useState(false);
  const me = useMe();
  const mayArrange = useMay("stand_in.arrange");
  const found = useQuery(standInsQuery(person.id));
  if (!mayArrange && me.id !== person.id) return null;
  return (
    <Part
      title={<Trans>While away</Trans>}
      action={
        person.is_active && (
          <Button onClick={() => setAdding(true)}>
            <Trans>Arrange a stand-in</Trans>
          </Button>
        )
      }
    >
      <Loaded query={found} rows={2}>
        {(rows) => <Rows rows={rows} />}
      </Loaded>
      {adding && <ArrangeDialog person={person} onClose={() => setAdding(false)} />}
    </Part>
  );
}

function Rows({ rows }: { rows: StandIn[] }) {
  const now = useMinute();
  if (rows.length === 0)
    return (
      <p className="muted">
        <Trans>Whoever stands in may do what this person may do, and hears of the same.</Trans>
      </p>
    );
  return (
    <ul className="plain-list">
      {rows.map((row) => (
        <Row key={row.id} row={row} isOver={Date.parse(row.until_at) <= now} />
      ))}
    </ul>
  );
}

function Row({ row, isOver }: { row: StandIn; isOver: boolean }) {
  const { t } = useLingui();
  const end = useAct(
    () => unwrap(api.POST("/api/v1/stand-ins/{stand_in_id}/end", { params: { path: { stand_in_id: row.id } } })),
    peopleKey,
    () => t`${row.stand_in.name} no longer stands in`,
  );
  return (
    <li className={isOver ? "admin-row muted" : "admin-row"}>
      <div>
        <p>{row.stand_in.name}</p>
        <p className="small hint">
          <Trans>
            <Time at={row.from_at} /> to <Time at={row.until_at} />
          </Trans>
          {row.note && ` · ${row.note}`}
        </p>
      </div>
      {!isOver && (
        <Button loading={end.isPending} onClick={() => end.mutate(undefined)}>
          <Trans>End</Trans>
        </Button>
      )}
    </li>
  );
}

interface Values {
  stand_in: number | undefined;
  from_at: string;
  until_at: string;
  note: string;
}

function ArrangeDialog({ person, onClose }: { person: WholePerson; onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(peopleKey);
  return (
    <FieldsDialog<Values, unknown>
      title={t`Arrange a stand-in for ${person.name}`}
      verb={t`Arrange`}
      initial={{ stand_in: undefined, from_at: "", until_at: "", note: "" }}
      fields={[
        { key: "stand_in", kind: "person", label: t`Stand-in`, required: true },
        { key: "from_at", kind: "day", label: t`From`, help: t`Left empty: at once` },
        { key: "until_at", kind: "day", label: t`Until`, required: true },
        { key: "note", kind: "text", label: t`Note`, maxLength: 500, placeholder: t`Annual leave` },
      ]}
      send={({ stand_in, from_at, until_at, note }) =>
        unwrap(
          api.POST("/api/v1/stand-ins", {
            body: {
              user: person.id,
              stand_in: stand_in!,
              from_at: startOfDay(from_at),
              until_at: endOfDay(until_at)!,
              note,
            },
          }),
        )
      }
      onDone={() => {
        said(t`Stand-in arranged`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
