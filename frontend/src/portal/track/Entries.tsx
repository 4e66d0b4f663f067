import { Trans } from "@lingui/react/macro";
import type { PortalRequest } from "@/shared/api/types";
import { Time } from "@/shared/format";
import { FileLinks } from "../ui/FileLinks";

type Entry = PortalRequest["entries"][number];

/** Newest first, time left, the first one bold: as people know it from their parcels. */
export function Entries({ entries }: { entries: Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <section className="card">
      <h2 className="card-title">
        <Trans>What has happened</Trans>
      </h2>
      <ol className="entries">
        {entries.map((entry, index) => (
          <li key={`${entry.at}-${entry.kind}-${entries.length - index}`} className="entry">
            <span className="entry-time">
              <Time at={entry.at} />
            </span>
            <div className="entry-body">
              <p className="entry-title">{titleOf(entry)}</p>
              {entry.body && <p className="entry-text">{entry.body}</p>}
              <FileLinks files={entry.attachments} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function titleOf(entry: Entry) {
  if (entry.title) return entry.title;
  return entry.author === "you" ? <Trans>You wrote</Trans> : <Trans>We answered</Trans>;
}
