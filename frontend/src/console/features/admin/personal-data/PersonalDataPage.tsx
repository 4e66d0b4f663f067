import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Time } from "@/shared/format";
import { useMay } from "../../../app/session";
import { CustomerPicker } from "../../../pickers/RecordPicker";
import { Header, Part } from "../parts/Header";
import { More } from "../parts/More";
import { figures, Table } from "../parts/Table";
import { HeldPart } from "./HeldPart";
import { type Erasure, erasuresQuery } from "./queries";

/** 个人数据: what is held about a customer, to be told, handed over and erased; and what was erased. */
export function PersonalDataPage({ record }: { record: string | undefined }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const mayErase = useMay("event.redact");
  const customer = record && /^\d{1,15}$/.test(record) ? Number(record) : undefined;
  const show = (chosen: number | undefined) =>
    void navigate({
      to: "/admin/{-$section}/{-$record}",
      params: { section: "personal-data", record: chosen === undefined ? undefined : String(chosen) },
    });
  return (
    <>
      <Header title={t({ message: "Personal data", context: "administration" })} />
      <p className="admin-intro">
        <Trans>
          A customer may ask what is held about him, have it handed over, and have it erased. Find him by phone, name or
          e-mail.
        </Trans>
      </p>
      <div className="admin-bar held-find">
        <CustomerPicker
          aria-label={t`Customer`}
          placeholder={t`Phone, name or e-mail`}
          value={customer}
          onChange={show}
        />
      </div>
      {customer !== undefined && <HeldPart key={customer} customer={customer} />}
      {mayErase && <Erasures />}
    </>
  );
}

function Erasures() {
  const { t } = useLingui();
  const found = useInfiniteQuery(erasuresQuery);
  return (
    <div className="admin-record">
      <Part title={<Trans>Erased so far</Trans>}>
        <More found={found}>
          {(rows) =>
            rows.length ? (
              <Table
                label={t`Erased so far`}
                rows={rows}
                columns={[
                  { key: "at", title: t`When`, width: 160, plain: true, cell: ({ at }) => <Time at={at} /> },
                  { key: "who", title: t`Who`, width: 140, plain: true, cell: ({ actor_name }) => actor_name },
                  { key: "what", title: t`Record`, width: 140, lead: true, cell: whose },
                  {
                    key: "reason",
                    title: t`Reason`,
                    cell: ({ reason }) => (reason ? <span title={reason}>{reason}</span> : "—"),
                  },
                  figures("records", t`Records`, 96, ({ records }: { records: number }) => records),
                  figures("files", t`Files`, 96, ({ files }: { files: number }) => files),
                ]}
              />
            ) : (
              <p className="muted">
                <Trans>Whose data was erased, when, by whom and why is listed here.</Trans>
              </p>
            )
          }
        </More>
      </Part>
    </div>
  );
}

const whose = ({ entity_title, record }: Erasure) => `${entity_title} ${record}`;
