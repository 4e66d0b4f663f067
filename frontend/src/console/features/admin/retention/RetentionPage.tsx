import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { Time, useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { Header } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { figures, Table } from "../parts/Table";
import { KeepDialog } from "./KeepDialog";

export type Retention = components["schemas"]["RetentionOut"];
export const retentionKey = ["admin", "retention"] as const;

/** 数据保留: how long each kind of thing is kept, what went last, and what goes next. */
export function RetentionPage() {
  const { t } = useLingui();
  const [changing, setChanging] = useState<Retention>();
  const found = useQuery({ queryKey: retentionKey, queryFn: () => unwrap(api.GET("/api/v1/retention")) });
  return (
    <>
      <Header title={t({ message: "Retention", context: "administration" })} />
      <p className="admin-intro">
        <Trans>
          What is older than its kind is kept goes at night, for good. Tickets, customers and the audit log stay until
          somebody erases them.
        </Trans>
      </p>
      <Loaded query={found} rows={5}>
        {(rows) => <Kinds rows={rows} onChange={setChanging} />}
      </Loaded>
      {changing && <KeepDialog retention={changing} onClose={() => setChanging(undefined)} />}
    </>
  );
}

function Kinds({ rows, onChange }: { rows: Retention[]; onChange: (row: Retention) => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const maySet = useMay("retention.set");
  return (
    <Table
      label={t({ message: "Retention", context: "administration" })}
      rows={rows.map((row) => ({ ...row, id: row.kind }))}
      columns={[
        { key: "title", title: t`Kind`, cell: ({ title }) => title },
        { key: "days", title: t`Kept for`, width: 140, cell: ({ days }) => <Days days={days} /> },
        {
          key: "swept",
          title: t`Last swept`,
          width: 160,
          cell: ({ swept_at }) => (swept_at ? <Time at={swept_at} /> : format.unknown),
        },
        figures("removed", t`Went then`, 120, ({ swept_at, removed }: Retention) => (swept_at ? removed : null)),
        figures("due", t`Would go now`, 140, ({ days, due }: Retention) => (days === null ? null : due)),
        {
          key: "change",
          title: "",
          width: 96,
          align: "right",
          cell: (row) =>
            maySet && (
              <Button size="small" aria-label={t`Change: ${row.title}`} onClick={() => onChange(row)}>
                <Trans>Change</Trans>
              </Button>
            ),
        },
      ]}
    />
  );
}

const Days = ({ days }: { days: number | null }) =>
  days === null ? <Trans context="retention">for ever</Trans> : <Plural value={days} one="# day" other="# days" />;
