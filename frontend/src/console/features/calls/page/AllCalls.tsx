import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Checkbox, Select } from "antd";
import { api, unwrap } from "@/shared/api/client";
import { Time, useFormat } from "@/shared/format";
import { useClear } from "../../../ui/clear";
import { Empty } from "../../../ui/Empty";
import { NothingFits } from "../../../lists/NothingFits";
import { PersonPicker } from "../../../pickers/RecordPicker";
import { TicketLink } from "../../admin/parts/Incoming";
import { More } from "../../admin/parts/More";
import { type Column, Table } from "../../admin/parts/Table";
import { CallState, Listen } from "../state/CallState";
import { type Call, listKey } from "../calling";
import { CustomerLink } from "./MissedNumbers";

type Direction = "in" | "out";
interface Wish {
  line?: number;
  user?: number;
  direction?: Direction;
  missed?: boolean;
}

/** Every call that this person may see, the newest first. */
export function AllCalls({ lines }: { lines: { id: number; name: string }[] }) {
  const { t } = useLingui();
  const wish = useWish();
  const found = useInfiniteQuery({
    queryKey: [...listKey, "all", wish],
    queryFn: ({ pageParam }) =>
      unwrap(api.GET("/api/v1/calls", { params: { query: { ...wish, ...(pageParam && { before: pageParam }) } } })),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages, pageParams }) => ({ pages: pages.map(({ items }) => items), pageParams }),
  });
  const columns = useColumns();
  return (
    <>
      <Filters wish={wish} lines={lines} />
      <More found={found}>
        {(calls) =>
          calls.length ? (
            <Table label={t`All calls`} columns={columns} rows={calls} />
          ) : (
            <Nothing isFiltered={Object.keys(wish).length > 0} />
          )
        }
      </More>
    </>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const navigate = useNavigate();
  if (isFiltered)
    return (
      <NothingFits onClear={() => void navigate({ to: "/calls", search: { tab: "all" }, replace: true })}>
        <Trans>No call fits these filters.</Trans>
      </NothingFits>
    );
  return (
    <Empty>
      <Trans>Every call of the telephone lines stands here, in and out.</Trans>
    </Empty>
  );
}

function useWish(): Wish {
  const search = useSearch({ from: "/inside/calls" });
  const id = (text: string | undefined) => (text && /^\d{1,15}$/.test(text) && Number(text)) || undefined;
  const [line, user] = [id(search.line), id(search.user)];
  const direction = search.direction === "in" || search.direction === "out" ? search.direction : undefined;
  return {
    ...(line && { line }),
    ...(user && { user }),
    ...(direction && { direction }),
    ...(search.missed && { missed: true }),
  };
}

function Filters({ wish, lines }: { wish: Wish; lines: { id: number; name: string }[] }) {
  const { t } = useLingui();
  const clear = useClear();
  const navigate = useNavigate();
  const set = (changed: { [name in keyof Wish]?: Wish[name] | undefined }) => {
    const { line, user, direction, missed } = { ...wish, ...changed };
    const text = (id: number | undefined) => (id ? String(id) : undefined);
    const search = { tab: "all", line: text(line), user: text(user), direction };
    void navigate({ to: "/calls", search: { ...search, missed: missed ? "1" : undefined }, replace: true });
  };
  return (
    <div className="admin-bar">
      <Select
        aria-label={t({ message: "Line", context: "call" })}
        placeholder={t({ message: "Line", context: "call" })}
        allowClear={clear}
        value={wish.line}
        options={lines.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(line) => set({ line })}
      />
      <PersonPicker
        aria-label={t({ message: "Person", context: "call" })}
        placeholder={t({ message: "Person", context: "call" })}
        value={wish.user}
        onChange={(user) => set({ user })}
      />
      <Select
        aria-label={t`Direction`}
        placeholder={t`Direction`}
        allowClear={clear}
        value={wish.direction}
        options={[
          { value: "in" as const, label: t({ message: "Incoming", context: "call" }) },
          { value: "out" as const, label: t({ message: "Outgoing", context: "call" }) },
        ]}
        onChange={(direction) => set({ direction })}
      />
      <Checkbox checked={Boolean(wish.missed)} onChange={(event) => set({ missed: event.target.checked })}>
        <Trans>Only missed</Trans>
      </Checkbox>
    </div>
  );
}

function useColumns(): Column<Call>[] {
  const { t } = useLingui();
  const format = useFormat();
  return [
    {
      key: "at",
      title: t({ message: "Time", context: "call" }),
      width: 128,
      plain: true,
      cell: ({ begun_at }) => <Time at={begun_at} />,
    },
    {
      key: "state",
      title: t({ message: "Call", context: "call" }),
      width: 168,
      plain: true,
      cell: (call) => <CallState call={call} />,
    },
    {
      key: "number",
      title: t({ message: "Number", context: "call" }),
      width: 160,
      lead: true,
      cell: ({ number }) => (number ? format.phone(number) : t`Unknown number`),
    },
    { key: "customer", title: t`Customer`, cell: ({ customer }) => <CustomerLink customer={customer} /> },
    {
      key: "user",
      title: t({ message: "Person", context: "call" }),
      width: 120,
      plain: true,
      cell: ({ user }) => user?.name ?? format.unknown,
    },
    {
      key: "line",
      title: t({ message: "Line", context: "call" }),
      width: 128,
      plain: true,
      cell: ({ line }) => line.name,
    },
    {
      key: "ticket",
      title: t({ message: "Ticket", context: "call" }),
      width: 136,
      cell: ({ ticket }) => <TicketLink id={ticket?.id} number={ticket?.number} subject={ticket?.subject} />,
    },
    { key: "recording", title: "", width: 96, align: "right", cell: (call) => <Listen call={call} /> },
  ];
}
