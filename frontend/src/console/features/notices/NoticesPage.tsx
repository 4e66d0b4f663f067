import { Trans, useLingui } from "@lingui/react/macro";
import { PageFailure } from "../../ui/PageFailure";
import { Skeleton } from "../../ui/Skeleton";
import { useTitle } from "../../ui/title";
import { NoticeList } from "./NoticeList";
import "./notices.css";
import { useNotices } from "./queries";
import { ReadAllButton } from "./ReadAllButton";

export function NoticesPage() {
  const { t } = useLingui();
  const notices = useNotices();

  useTitle(t({ message: "Notices", context: "navigation" }));

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
