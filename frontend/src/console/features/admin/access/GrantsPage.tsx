import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { Time, useFormat, useMinute } from "@/shared/format";
import { useMay } from "../../../app/session";
import { Empty } from "../../../ui/Empty";
import { useSaid } from "../parts/act";
import { endOfDay } from "../parts/days";
import { FieldsDialog } from "../parts/FieldsDialog";
import { Header } from "../parts/Header";
import { More } from "../parts/More";
import { Table } from "../parts/Table";
import { useVerbOptions } from "./verbs";

type Grant = components["schemas"]["GrantOut"];
const shown = 1000;
const grantsKey = ["admin", "grants"] as const;

/** 数据调取: another unit's data, opened to somebody for a reason and a time. Those that are over stay as a record. */
export function GrantsPage() {
  const { t } = useLingui();
  const [giving, setGiving] = useState(false);
  const [revoking, setRevoking] = useState<Grant>();
  const mayGive = useMay("access_grant.give");
  const found = useInfiniteQuery({
    queryKey: grantsKey,
    queryFn: ({ pageParam }) => unwrap(api.GET("/api/v1/grants", { params: { query: { after: pageParam } } })),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.length < shown ? undefined : last.at(-1)?.id),
  });
  return (
    <>
      <Header title={t({ message: "Access grants", context: "administration" })}>
        {mayGive && (
          <Button type="primary" onClick={() => setGiving(true)}>
            <Trans>Open data</Trans>
          </Button>
        )}
      </Header>
      <p className="admin-intro">
        <Trans>
          Opens the data of another unit to a person, for a reason and at most 90 days. Every use is logged.
        </Trans>
      </p>
      <More found={found}>
        {(rows) =>
          rows.length ? (
            <Grants rows={rows} onRevoke={setRevoking} />
          ) : (
            <Empty>
              <Trans>No data has been opened to anybody beyond his own units.</Trans>
            </Empty>
          )
        }
      </More>
      {giving && <GiveDialog onClose={() => setGiving(false)} />}
      {revoking && <RevokeDialog grant={revoking} onClose={() => setRevoking(undefined)} />}
    </>
  );
}

function Grants({ rows, onRevoke }: { rows: Grant[]; onRevoke: (grant: Grant) => void }) {
  const { t } = useLingui();
  const { i18n } = useI18n();
  const format = useFormat();
  const now = useMinute();
  const mayRevoke = useMay("access_grant.revoke");
  const titles = new Map(useVerbOptions(i18n.locale).map(({ value, label }) => [value, label]));
  const isOver = ({ until }: Grant) => Date.parse(until) <= now;
  const said = (verbs: string[]) => format.names(verbs.map((verb) => titles.get(verb) ?? verb));
  return (
    <Table
      label={t({ message: "Access grants", context: "administration" })}
      rows={rows.toSorted((one, other) => Number(isOver(one)) - Number(isOver(other)) || other.id - one.id)}
      isOver={isOver}
      columns={[
        { key: "user", title: t`To`, width: 140, cell: ({ user }) => user.name },
        { key: "unit", title: t({ message: "Data of", context: "grant" }), width: 180, cell: ({ unit }) => unit.name },
        {
          key: "verbs",
          title: t`May`,
          width: 200,
          cell: ({ verbs }) => <span title={said(verbs)}>{said(verbs)}</span>,
        },
        { key: "reason", title: t`Reason`, cell: ({ reason }) => <span title={reason}>{reason}</span> },
        {
          key: "given",
          title: t`Given by`,
          width: 140,
          cell: ({ given_by }) => given_by?.name ?? format.unknown,
        },
        { key: "until", title: t`Until`, width: 140, cell: ({ until }) => <Time at={until} /> },
        {
          key: "revoke",
          title: "",
          width: 88,
          align: "right",
          cell: (grant) =>
            mayRevoke &&
            !isOver(grant) && (
              <Button size="small" onClick={() => onRevoke(grant)}>
                <Trans>Revoke</Trans>
              </Button>
            ),
        },
      ]}
    />
  );
}

interface Values {
  user: number | undefined;
  unit: number | undefined;
  verbs: string[];
  until: string;
  reason: string;
}

function GiveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { i18n } = useI18n();
  const said = useSaid(grantsKey);
  const verbs = useVerbOptions(i18n.locale);
  return (
    <FieldsDialog<Values, unknown>
      title={t`Open data`}
      verb={t({ message: "Open", context: "verb" })}
      initial={{ user: undefined, unit: undefined, verbs: ["ticket.view"], until: "", reason: "" }}
      fields={[
        { key: "user", kind: "person", label: t`To`, required: true },
        {
          key: "unit",
          kind: "unit",
          label: t({ message: "Data of", context: "grant" }),
          help: t`With all units below it`,
          required: true,
        },
        { key: "verbs", kind: "several", label: t`May`, options: verbs, required: true },
        { key: "until", kind: "day", label: t`Until`, required: true },
        { key: "reason", kind: "long", label: t`Reason`, required: true, maxLength: 500 },
      ]}
      send={({ user, unit, until, ...rest }) =>
        unwrap(api.POST("/api/v1/grants", { body: { ...rest, user: user!, unit: unit!, until: endOfDay(until)! } }))
      }
      onDone={() => {
        said(t`Data opened`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function RevokeDialog({ grant, onClose }: { grant: Grant; onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(grantsKey);
  return (
    <FieldsDialog<{ reason: string }, unknown>
      title={t`Revoke the access of ${grant.user.name} to ${grant.unit.name}?`}
      verb={t`Revoke`}
      initial={{ reason: "" }}
      fields={[{ key: "reason", kind: "long", label: t`Reason`, required: true, maxLength: 500 }]}
      send={(body) =>
        unwrap(api.POST("/api/v1/grants/{grant_id}/revoke", { params: { path: { grant_id: grant.id } }, body }))
      }
      onDone={() => {
        said(t`Access revoked`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
