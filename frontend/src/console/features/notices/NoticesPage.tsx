import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import { PageFailure } from "../../ui/PageFailure";
import { Skeleton } from "../../ui/Skeleton";
import { NoticeList } from "./NoticeList";
import "./notices.css";
import { useNotices } from "./queries";
import { ReadAllButton } from "./ReadAllButton";

export function NoticesPage() {
  const { t } = useLingui();
  const notices = useNotices();

  useEffect(() => {
    document.title = t({ message: "Notices", context: "navigation" });
  }, [t]);

  return (
    <>
      <header className="page-header">
        <h1>
          <Trans context="navigation">Notices</Trans>
        </h1>
        <ReadAllButton />
      </header>
      <div className="notices-page">
        {notices.data ? (
          <NoticeList />
        ) : notices.isError ? (
          <PageFailure error={notices.error} reset={() => void notices.refetch()} />
        ) : (
          <Skeleton rows={6} />
        )}
      </div>
    </>
  );
}
