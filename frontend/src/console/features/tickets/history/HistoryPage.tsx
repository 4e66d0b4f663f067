import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { api, unwrap } from "@/shared/api/client";
import { asProblem } from "@/shared/api/problem";
import type { components } from "@/shared/api/schema";
import { Time, useFormat } from "@/shared/format";
import { useLive } from "@/shared/live/live";
import { Empty } from "../../../ui/Empty";
import { PageFailure } from "../../../ui/PageFailure";
import { PageMissing } from "../../../ui/PageMissing";
import { Skeleton } from "../../../ui/Skeleton";
import { useTitle } from "../../../ui/title";
import { Changes, Delivery } from "../page/Records";
import "../page/ticket.css";
import "./history.css";
import { ticketKeys, useTicket } from "../queries";

type Entry = components["schemas"]["HistoryEntry"];
type Kind = Entry["kind"];

/** All that happened to one ticket, newest first: who, what, why, and before and after. */
export function HistoryPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { ticketId } = useParams({ from: "/inside/tickets/$ticketId/history" });
  const id = Number(ticketId);
  const ticket = useTicket(id);
  useLive([`ticket:${id}`]);
  const number = ticket.data ? format.ticketNumber(ticket.data.number) : "";
  useTitle(number ? t`History of ${number}` : t({ message: "History", context: "of a ticket" }));
  if (ticket.isError && [403, 404, 422].includes(asProblem(ticket.error).status)) return <PageMissing />;
  return (
    <>
      <header className="page-header">
        <h1>
          <Trans context="of a ticket">History</Trans>
        </h1>
        {ticket.data && (
          <Link to="/tickets/$ticketId" params={{ ticketId }} className="history-of ellipsis">
            {number} {ticket.data.subject}
          </Link>
        )}
      </header>
      <Entries id={id} />
    </>
  );
}

function Entries({ id }: { id: number }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const asked = useSearch({ from: "/inside/tickets/$ticketId/history" }) as { kind?: string };
  const kinds: { value: Kind | ""; label: string }[] = [
    { value: "", label: t({ message: "Everything", context: "history" }) },
    { value: "words", label: t({ message: "Conversation", context: "history" }) },
    { value: "state", label: t({ message: "State", context: "history" }) },
    { value: "people", label: t({ message: "People", context: "history" }) },
    { value: "facts", label: t({ message: "Details", context: "history" }) },
    { value: "other", label: t({ message: "Other", context: "history" }) },
  ];
  const kind = kinds.find(({ value }) => value === asked.kind)?.value ?? "";
  const found = useInfiniteQuery({
    queryKey: [...ticketKeys.one(id), "history", kind],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/tickets/{ticket_id}/history", {
          params: { path: { ticket_id: id }, query: { kind, before: pageParam } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="history">
      <div className="history-kinds">
        <Segmented
          aria-label={t`Kind of record`}
          value={kind}
          options={kinds}
          onChange={(chosen) =>
            void navigate({
              to: "/tickets/$ticketId/history",
              params: { ticketId: String(id) },
              search: chosen ? { kind: chosen } : {},
              replace: true,
            })
          }
        />
      </div>
      {found.isPending ? (
        <Skeleton rows={8} />
      ) : found.isError && !found.data ? (
        <PageFailure error={found.error} reset={() => void found.refetch()} />
      ) : items.length === 0 ? (
        <Empty>
          <Trans>Nothing of this kind has happened.</Trans>
        </Empty>
      ) : (
        <ol className="plain-list history-list">
          {items.map((entry) => (
            <li key={entry.id}>
              <OneEntry entry={entry} />
            </li>
          ))}
        </ol>
      )}
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          <Trans>Show earlier</Trans>
        </Button>
      )}
    </div>
  );
}

function OneEntry({ entry }: { entry: Entry }) {
  return (
    <>
      <p className="history-what">
        <span>{entry.sentence}</span> {entry.delivery && <Delivery state={entry.delivery} />}
      </p>
      <p className="small hint">
        <Time at={entry.at} />
      </p>
      {Object.keys(entry.changes).length > 0 && <Changes record={entry} />}
      {entry.why.length > 0 && (
        <div className="history-why small">
          <span className="hint">
            <Trans>Because of</Trans>
          </span>
          <ol className="plain-list">
            {entry.why.map((cause) => (
              <li key={`${cause.at} ${cause.sentence}`}>
                {cause.record && <span className="hint">{cause.record} </span>}
                {cause.sentence}{" "}
                <span className="hint">
                  <Time at={cause.at} />
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}
