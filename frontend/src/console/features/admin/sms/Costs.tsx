import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useState } from "react";
import { useFormat } from "@/shared/format";
import { Empty } from "../../../ui/Empty";
import { Loaded } from "../parts/Loaded";
import { type Column, figures, Table } from "../parts/Table";
import { type Cost, costsQuery } from "./queries";

type Row = Cost & { id: string };

/** What texts cost, by day or month and by what they were sent for. */
export function Costs() {
  const { t } = useLingui();
  const format = useFormat();
  const [each, setEach] = useState<"day" | "month">("day");
  const found = useQuery(costsQuery(each));
  const columns: Column<Row>[] = [
    { key: "period", title: each === "day" ? t`Day` : t`Month`, width: 120, cell: ({ period }) => period },
    { key: "title", title: t({ message: "For", context: "sms costs" }), cell: ({ title }) => title },
    { key: "account", title: t({ message: "Account", context: "sms" }), width: 160, cell: ({ account }) => account },
    figures("texts", t({ message: "Sent", context: "sms costs" }), 96, ({ texts }) => texts),
    figures("delivered", t({ message: "Arrived", context: "sms costs" }), 96, ({ delivered }) => delivered),
    figures("failed", t({ message: "Not arrived", context: "sms costs" }), 104, ({ failed }) => failed),
    figures("segments", t({ message: "Charged as", context: "sms costs" }), 96, ({ segments }) => segments),
    {
      key: "price",
      title: t({ message: "Cost in yuan", context: "sms costs" }),
      width: 112,
      align: "right",
      cell: ({ price }) => format.decimal(String(Number(price))),
    },
  ];
  return (
    <>
      <div className="admin-bar">
        <Segmented
          aria-label={t({ message: "Costs", context: "sms" })}
          value={each}
          options={[
            { value: "day" as const, label: t({ message: "By day", context: "sms costs" }) },
            { value: "month" as const, label: t({ message: "By month", context: "sms costs" }) },
          ]}
          onChange={setEach}
        />
      </div>
      <Loaded query={found} rows={4}>
        {(costs) =>
          costs.length ? (
            <Table
              label={t({ message: "Costs", context: "sms" })}
              columns={columns}
              rows={costs.map((cost) => ({ ...cost, id: `${cost.period} ${cost.purpose} ${cost.account}` }))}
            />
          ) : (
            <Empty>
              <Trans>What texts cost stands here, by day and by what they were sent for.</Trans>
            </Empty>
          )
        }
      </Loaded>
    </>
  );
}
