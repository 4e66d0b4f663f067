import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { api, unwrap } from "@/shared/api/client";
import type { Export } from "@/shared/api/types";
import { Time } from "@/shared/format";
import { useLive } from "@/shared/live/live";
import { useInterval } from "../../app/live";
import { Empty } from "../../ui/Empty";
import { PageFailure } from "../../ui/PageFailure";
import { Skeleton } from "../../ui/Skeleton";
import { useTitle } from "../../ui/title";
import "./exports.css";

/** What one has exported in the last days, to be fetched again. */
export function ExportsPage() {
  const { t } = useLingui();
  useTitle(t`Exported files`);
  useLive(["export"]);
  const found = useQuery({
    queryKey: ["exports"],
    queryFn: () => unwrap(api.GET("/api/v1/exports")),
    refetchInterval: useInterval(5000),
  });
  return (
    <>
      <header className="page-header">
        <h1>
          <Trans>Exported files</Trans>
        </h1>
      </header>
      <div className="exports-page">
        {found.data ? (
          <Files files={found.data} />
        ) : found.isError ? (
          <PageFailure error={found.error} reset={() => void found.refetch()} />
        ) : (
          <Skeleton rows={6} />
        )}
      </div>
    </>
  );
}

function Files({ files }: { files: Export[] }) {
  if (files.length === 0) {
    return (
      <Empty>
        <Trans>Files that you export are kept here for some days.</Trans>
      </Empty>
    );
  }
  return (
    <ul className="plain-list exports">
      {files.map((file) => (
        <li key={file.id}>
          <span className="export-title">
            <strong className="ellipsis" title={file.title}>
              {file.title}
            </strong>
            <span className="hint">
              {file.format.toUpperCase()} · <Time at={file.created_at} /> · <State file={file} />
            </span>
          </span>
          {file.url && (
            <Button href={file.url} download>
              <Trans>Download</Trans>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function State({ file }: { file: Export }) {
  if (file.state === "failed") return <span className="error-text">{file.problem}</span>;
  if (file.state === "queued") return <Trans>Being made</Trans>;
  return <Plural value={file.rows} one="# row" other="# rows" />;
}
