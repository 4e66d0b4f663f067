import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { Time, useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { Empty } from "../../../ui/Empty";
import { useAct, useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";
import { More } from "../parts/More";
import { Table } from "../parts/Table";
import { type OptOut, optOutsQuery, smsKey } from "./queries";

/** Numbers that want no more texts. */
export function OptOuts() {
  const { t } = useLingui();
  const format = useFormat();
  const mayAdd = useMay("sms_opt_out.add");
  const [adding, setAdding] = useState(false);
  const found = useInfiniteQuery(optOutsQuery);
  const add = mayAdd && (
    <Button onClick={() => setAdding(true)}>
      <Trans>Enter a number</Trans>
    </Button>
  );
  return (
    <>
      <p className="admin-intro">
        <Trans>
          Whoever answers TD, T, N or 退订 gets no more texts until they answer 恢复. Codes that they ask for still
          come.
        </Trans>
      </p>
      <More found={found}>
        {(rows) =>
          rows.length ? (
            <>
              {add && <div className="admin-bar">{add}</div>}
              <Table
                label={t({ message: "Opt-outs", context: "sms" })}
                rows={rows}
                columns={[
                  { key: "number", title: t`Mobile number`, cell: ({ number }) => format.phone(number) },
                  {
                    key: "word",
                    title: t({ message: "Said", context: "sms" }),
                    cell: ({ word }) => word || t({ message: "entered by us", context: "sms" }),
                  },
                  {
                    key: "at",
                    title: t({ message: "Since", context: "sms" }),
                    width: 140,
                    cell: ({ at }) => <Time at={at} />,
                  },
                  { key: "tools", title: "", width: 160, align: "right", cell: (row) => <Lift row={row} /> },
                ]}
              />
            </>
          ) : (
            <Empty action={add || undefined}>
              <Trans>Nobody has opted out.</Trans>
            </Empty>
          )
        }
      </More>
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function Lift({ row }: { row: OptOut }) {
  const { t } = useLingui();
  const format = useFormat();
  const mayLift = useMay("sms_opt_out.lift");
  const path = { params: { path: { sms_opt_out_id: row.id } } };
  const lift = useAct(
    () => unwrap(api.POST("/api/v1/sms/opt-outs/{sms_opt_out_id}/lift", path)),
    smsKey,
    () => t`${format.phone(row.number)} gets texts again`,
  );
  if (!mayLift) return null;
  return (
    <Button size="small" loading={lift.isPending} onClick={() => lift.mutate(undefined)}>
      <Trans>Let it get texts</Trans>
    </Button>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const said = useSaid(smsKey);
  return (
    <FieldsDialog<{ number: string }, OptOut>
      title={t`Enter a number that wants no texts`}
      verb={t`Enter`}
      initial={{ number: "" }}
      fields={[{ key: "number", kind: "text", label: t`Mobile number`, required: true, maxLength: 40 }]}
      send={(body) => unwrap(api.POST("/api/v1/sms/opt-outs", { body }))}
      onDone={({ number }) => {
        said(t`${format.phone(number)} gets no more texts`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
