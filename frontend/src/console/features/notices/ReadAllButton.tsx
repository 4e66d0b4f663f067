import { Trans } from "@lingui/react/macro";
import { Button } from "antd";
import { useNotices, useReadAllNotices } from "./queries";

/** Marks what is shown here as read; what comes meanwhile stays unread. */
export function ReadAllButton() {
  const notices = useNotices();
  const readAll = useReadAllNotices();
  const newest = notices.data?.items[0]?.id;
  if (!notices.data?.unread || newest === undefined) return null;
  return (
    <Button size="small" loading={readAll.isPending} onClick={() => readAll.mutate(newest)}>
      <Trans>Mark all as read</Trans>
    </Button>
  );
}
