import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Notice } from "@/shared/api/types";
import { Time } from "@/shared/format";
import { Empty } from "../../ui/Empty";
import { PageFailure } from "../../ui/PageFailure";
import { useNotices, useReadNotice } from "./queries";

export function NoticeList({ onOpen }: { onOpen?: () => void }) {
  const notices = useNotices();
  const read = useReadNotice();
  const items = notices.data?.items ?? [];
  if (notices.isError && !notices.data)
    return <PageFailure error={notices.error} reset={() => void notices.refetch()} />;
  if (notices.isSuccess && items.length === 0)
    return (
      <Empty>
        <Trans>What concerns you is said here: tickets given to you, answers of customers, mentions.</Trans>
      </Empty>
    );
  return (
    <ul className="plain-list notices">
      {items.map((notice) => (
        <li key={notice.id}>
          <Link
            to={pathOf(notice)}
            className={notice.read_at ? "notice" : "notice unread"}
            onClick={() => {
              if (!notice.read_at) read.mutate(notice.id);
              onOpen?.();
            }}
          >
            <span className="notice-title">{notice.title}</span>
            <span className="small hint">
              <Time at={notice.at} />
            </span>
            {notice.body && <span className="notice-body muted">{notice.body}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Only ways inside this product; a notice without one leads to the list of notices. */
function pathOf(notice: Notice): string {
  return /^\/(?![/\\])/.test(notice.url) ? notice.url : "/notices";
}
