import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { useFormat } from "@/shared/format";
import { matches } from "@/shared/spelling";
import { useMay } from "../../../app/session";
import { PersonPicker } from "../../../pickers/RecordPicker";
import { useClear } from "../../../ui/clear";
import { Empty } from "../../../ui/Empty";
import { endOfDay, startOfDay } from "../parts/days";
import { Header } from "../parts/Header";
import { More } from "../parts/More";
import { Table } from "../parts/Table";
import { type Asked, ExportDialog } from "./ExportDialog";

type Entry = components["schemas"]["LogEntry"];
const shown = 100;

interface Sought {
  actor?: number | undefined;
  name?: string | undefined;
  record?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
}

/** Who did what to which record, and when. Nobody can change it. */
export function AuditPage() {
  const { t } = useLingui();
  const [sought, setSought] = useState<Sought>({});
  const [isExporting, setExporting] = useState(false);
  const mayExport = useMay("event.export");
  const found = useInfiniteQuery({
    queryKey: ["admin", "audit", sought],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/events", {
          params: { query: { limit: shown, ...asked(sought), ...(pageParam && { before: pageParam }) } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.length < shown ? undefined : last.at(-1)?.id),
  });
  return (
    <>
      <Header title={t({ message: "Audit log", context: "administration" })}>
        {mayExport && (
          <Button onClick={() => setExporting(true)} disabled={!found.data?.pages[0]?.length}>
            <Trans context="verb">Export</Trans>
          </Button>
        )}
      </Header>
      <Filters sought={sought} set={(part) => setSought((before) => ({ ...before, ...part }))} />
      <More found={found}>
        {(rows) =>
          rows.length ? (
            <Entries rows={rows} />
          ) : (
            <Empty>
              <Trans>Nothing of this kind has happened.</Trans>
            </Empty>
          )
        }
      </More>
      {isExporting && <ExportDialog asked={asked(sought)} onClose={() => setExporting(false)} />}
    </>
  );
}

const asked = ({ actor, name, record, since, until }: Sought): Asked => ({
  name: name ?? "",
  ...(actor !== undefined && { actor }),
  ...(record && { record: Number(record) }),
  ...(since && { since: startOfDay(since)! }),
  ...(until && { until: endOfDay(until)! }),
});

function Filters({ sought, set }: { sought: Sought; set: (part: Sought) => void }) {
  const { t } = useLingui();
  const clear = useClear();
  const [record, setRecord] = useState("");
  const names = useQuery({
    queryKey: ["admin", "audit-names"],
    queryFn: () => unwrap(api.GET("/api/v1/events/names")),
  });
  const day = (key: "since" | "until", label: string) => (
    <Input
      type="date"
      className="date admin-day"
      aria-label={label}
      title={label}
      data-empty={sought[key] ? undefined : label}
      value={sought[key] ?? ""}
      onChange={(event) => set({ [key]: event.target.value || undefined })}
    />
  );
  const take = () => set({ record: /^\d{1,15}$/.test(record.trim()) ? record.trim() : undefined });
  return (
    <div className="admin-bar">
      <PersonPicker
        aria-label={t`Who`}
        placeholder={t`Everybody`}
        value={sought.actor}
        onChange={(actor) => set({ actor })}
      />
      <Select
        aria-label={t`Kind of record`}
        placeholder={t`Every kind of record`}
        allowClear={clear}
        showSearch={{ filterOption: (typed, option) => matches(typed, option?.label ?? "") }}
        value={sought.name}
        options={(names.data ?? []).map(({ name, title }) => ({ value: name, label: title }))}
        onChange={(name: string | undefined) => set({ name })}
      />
      <Input
        className="admin-day"
        inputMode="numeric"
        aria-label={t`Record`}
        placeholder={t`Record`}
        value={record}
        onChange={(event) => setRecord(event.target.value)}
        onBlur={take}
        onPressEnter={take}
      />
      {day("since", t`From`)}
      {day("until", t`Until`)}
    </div>
  );
}

function Entries({ rows }: { rows: Entry[] }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <Table
      label={t({ message: "Audit log", context: "administration" })}
      rows={rows}
      columns={[
        { key: "at", title: t`When`, width: 240, plain: true, cell: ({ at }) => format.exact(at) },
        { key: "actor", title: t`Who`, width: 140, plain: true, cell: ({ actor_name }) => actor_name || t`The system` },
        {
          key: "sentence",
          title: t`What`,
          lead: true,
          width: 320,
          cell: ({ sentence }) => <span title={sentence}>{sentence}</span>,
        },
        {
          key: "record",
          title: t`Record`,
          plain: true,
          width: 160,
          cell: ({ entity_title, record }) => `${entity_title} ${record}`,
        },
        { key: "changes", title: t`Changes`, cell: ({ told }) => <Changes told={told} /> },
      ]}
    />
  );
}

/** In the reader's words; what only the API has a name for stands there. */
function Changes({ told }: { told: Entry["told"] }) {
  const format = useFormat();
  const word = (value: unknown) => {
    if (value === null || value === undefined || value === "") return format.unknown;
    if (typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value)) return format.moment(value);
    return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
  };
  const said = told.map(({ label, before, after }) => `${label}: ${word(before)} → ${word(after)}`).join("; ");
  return <span title={said}>{said || format.unknown}</span>;
}
