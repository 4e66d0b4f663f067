import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { Time, useMinute } from "@/shared/format";
import { useAct } from "../admin/parts/act";
import { Loaded } from "../admin/parts/Loaded";
import { ArrangeDialog } from "./ArrangeDialog";
import { type StandIn, standInsKey, standInsQuery } from "./queries";
import "./stand-ins.css";

interface Props {
  user: number;
  /** The name, when somebody else arranges it. */
  name?: string;
  canArrange: boolean;
  empty: ReactNode;
}

/** From when to when somebody is away, and who does the work meanwhile. */
export function StandIns({ user, name, canArrange, empty }: Props) {
  const [arranging, setArranging] = useState(false);
  const found = useQuery(standInsQuery(user));
  const minute = useMinute();
  return (
    <>
      <Loaded query={found} rows={2}>
        {(rows) =>
          rows.length ? (
            <Rows rows={rows} now={Math.max(minute, found.dataUpdatedAt)} />
          ) : (
            <p className="muted">{empty}</p>
          )
        }
      </Loaded>
      {canArrange && (
        <Button className="stand-ins-arrange" onClick={() => setArranging(true)}>
          <Trans>Arrange a stand-in</Trans>
        </Button>
      )}
      {arranging && <ArrangeDialog user={user} name={name} onClose={() => setArranging(false)} />}
    </>
  );
}

function Rows({ rows, now }: { rows: StandIn[]; now: number }) {
  const { t } = useLingui();
  return (
    <ul className="plain-list" aria-label={t`Stand-ins`}>
      {rows.map((row) => (
        <Row key={row.id} row={row} now={now} />
      ))}
    </ul>
  );
}

function Row({ row, now }: { row: StandIn; now: number }) {
  const { t } = useLingui();
  const end = useAct(
    () => unwrap(api.POST("/api/v1/stand-ins/{stand_in_id}/end", { params: { path: { stand_in_id: row.id } } })),
    standInsKey,
    () => t`${row.stand_in.name} no longer stands in`,
  );
  const isOver = Date.parse(row.until_at) <= now;
  const isNow = !isOver && Date.parse(row.from_at) <= now;
  return (
    <li className={isOver ? "stand-ins-row muted" : "stand-ins-row"}>
      <div>
        <p>
          {row.stand_in.name}
          {isNow && (
            <span className="hint">
              {" · "}
              <Trans>stands in now</Trans>
            </span>
          )}
        </p>
        <Span row={row} />
      </div>
      {!isOver && (
        <Button
          loading={end.isPending}
          aria-label={t`End the standing in of ${row.stand_in.name}`}
          onClick={() => end.mutate(undefined)}
        >
          <Trans>End</Trans>
        </Button>
      )}
    </li>
  );
}

export function Span({ row }: { row: StandIn }) {
  return (
    <p className="small hint">
      <Trans>
        <Time at={row.from_at} /> to <Time at={row.until_at} />
      </Trans>
      {row.note && ` · ${row.note}`}
    </p>
  );
}
