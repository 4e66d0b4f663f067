import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button } from "antd";
import { api, unwrap } from "@/shared/api/client";
import { Time, useFormat } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { useInterval } from "../../../app/live";
import { useMay, useMe } from "../../../app/session";
import { Empty } from "../../../ui/Empty";
import { useAct } from "../../admin/parts/act";
import { Loaded } from "../../admin/parts/Loaded";
import { type Column, figures, Table } from "../../admin/parts/Table";
import { listKey, type MissedNumber, startCall } from "../calling";
import { mineKey } from "../queries";

const fresh = 15_000;

/** The numbers that nobody has called back yet; a call with one of them that is answered takes it away by itself. */
export function MissedNumbers() {
  const { t } = useLingui();
  const found = useQuery({
    queryKey: [...listKey, "missed"],
    queryFn: () => unwrap(api.GET("/api/v1/calls/missed")),
    refetchInterval: useInterval(fresh),
  });
  const columns = useColumns();
  return (
    <Loaded query={found}>
      {({ items, more }) =>
        items.length ? (
          <>
            <Table label={t`To call back`} columns={columns} rows={items.map((each) => ({ ...each, id: each.call }))} />
            {more && (
              <p className="admin-intro">
                <Trans>There are more. They come up as these are called back.</Trans>
              </p>
            )}
          </>
        ) : (
          <Empty>
            <Trans>Nobody waits to be called back. Calls that nobody answered stand here.</Trans>
          </Empty>
        )
      }
    </Loaded>
  );
}

function useColumns(): Column<MissedNumber & { id: number }>[] {
  const { t } = useLingui();
  const format = useFormat();
  return [
    {
      key: "number",
      title: t({ message: "Number", context: "call" }),
      cell: ({ number }) => (number ? format.phone(number) : t`Unknown number`),
    },
    {
      key: "customer",
      title: t`Customer`,
      cell: ({ customer }) => <CustomerLink customer={customer} />,
    },
    figures("times", t({ message: "Times", context: "call" }), 72, ({ times }) => times),
    {
      key: "first",
      title: t`Waits since`,
      width: 128,
      cell: ({ first_at }) => <Time at={first_at} />,
    },
    { key: "last", title: t`Last time`, width: 128, cell: ({ last_at }) => <Time at={last_at} /> },
    {
      key: "claimed",
      title: t`Calls back`,
      width: 128,
      cell: ({ claimed_by }) => claimed_by?.name ?? format.unknown,
    },
    { key: "acts", title: "", width: 264, align: "right", cell: (missed) => <Acts missed={missed} /> },
  ];
}

export function CustomerLink({ customer }: { customer: { id: number; name: string } | null }) {
  const format = useFormat();
  if (!customer) return <>{format.unknown}</>;
  return (
    <Link to="/customers/$customerId" params={{ customerId: String(customer.id) }}>
      {customer.name}
    </Link>
  );
}

function Acts({ missed: { call, number, claimed_by } }: { missed: MissedNumber }) {
  const { t } = useLingui();
  const me = useMe();
  const { message } = App.useApp();
  const client = useQueryClient();
  const mayClaim = useMay("call.claim") && !claimed_by;
  const mayEnd = useMay("call.call_back");
  const mayCall = useMay("call.start") && Boolean(number) && (!claimed_by || claimed_by.id === me.id);
  const path = { params: { path: { call_id: call } } };
  const claim = useAct(
    () => unwrap(api.POST("/api/v1/calls/{call_id}/claim", path)),
    listKey,
    () => t`You call back`,
  );
  const end = useAct(
    () => unwrap(api.POST("/api/v1/calls/{call_id}/call-back", path)),
    listKey,
    () => t`Called back`,
  );
  const dial = useMutation({
    mutationFn: () => startCall({ call }),
    onSuccess: () => void client.invalidateQueries({ queryKey: mineKey }),
    onError: (error) => void message.error(problemText(error)),
  });
  return (
    <span className="admin-acts">
      {mayClaim && (
        <Button size="small" loading={claim.isPending} onClick={() => claim.mutate(undefined)}>
          <Trans>Claim</Trans>
        </Button>
      )}
      {mayCall && (
        <Button size="small" loading={dial.isPending} onClick={() => dial.mutate()}>
          <Trans>Call back</Trans>
        </Button>
      )}
      {mayEnd && (
        <Button size="small" loading={end.isPending} onClick={() => end.mutate(undefined)}>
          <Trans>Done</Trans>
        </Button>
      )}
    </span>
  );
}
