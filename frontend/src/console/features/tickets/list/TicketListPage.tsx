import { useLingui as useI18n } from "@lingui/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useMemo, useRef } from "react";
import { useIsPhone } from "../../../ui/media";
import { PageFailure } from "../../../ui/PageFailure";
import { Skeleton } from "../../../ui/Skeleton";
import { useTicketList, useTicketNews } from "../queries";
import { EmptyList } from "./EmptyList";
import { Filters } from "./Filters";
import "./list.css";
import { withNews } from "./rows";
import { TicketCards } from "./TicketCards";
import { TicketTable } from "./TicketTable";
import { ViewColumn } from "./ViewColumn";
import { viewOf } from "./views";

export function TicketListPage() {
  const { t } = useLingui();
  const { _ } = useI18n();
  const search = useSearch({ from: "/inside/tickets" });
  const view = viewOf(search);
  const title = view ? _(view.title) : search.q ? t`Search results` : t`Filtered tickets`;

  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <div className="workbench">
      <ViewColumn active={view} />
      <section className="workbench-list" aria-label={title}>
        <header className="page-header">
          <h1>{title}</h1>
          <Filters search={search} view={view} />
        </header>
        <Rows key={JSON.stringify(search)} />
      </section>
    </div>
  );
}

function Rows() {
  const search = useSearch({ from: "/inside/tickets" });
  const client = useQueryClient();
  const list = useTicketList(search);
  const head = useTicketNews(search);
  const isPhone = useIsPhone();
  const scroller = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;

  const { rows, news } = useMemo(
    () => withNews(list.data?.pages.flatMap((page) => page.items) ?? [], head.data?.items ?? []),
    [list.data, head.data],
  );

  useEffect(() => {
    const mark = end.current;
    if (!mark || !hasNextPage || isFetchingNextPage) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage(), {
      root: scroller.current,
      rootMargin: "400px",
    });
    observer.observe(mark);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, rows.length]);

  if (list.isPending) return <Skeleton rows={20} />;
  if (list.isError && rows.length === 0) return <PageFailure error={list.error} reset={() => void list.refetch()} />;
  if (rows.length === 0 && news === 0) return <EmptyList search={search} />;

  const showNews = async () => {
    await client.resetQueries({ queryKey: ["tickets", "list", search] });
    scroller.current?.scrollTo({ top: 0 });
  };
  const List = isPhone ? TicketCards : TicketTable;
  return (
    <div className="list-frame">
      {news > 0 && (
        <button type="button" className="news" onClick={() => void showNews()}>
          <Plural value={news} one="# update" other="# updates" />
        </button>
      )}
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="list-scroll" ref={scroller} tabIndex={0} role="group" aria-label={document.title}>
        <List rows={rows} />
        <div ref={end} className="list-end">
          {hasNextPage && (
            <Button type="text" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              <Trans>Show more</Trans>
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
