import { Plural, useLingui } from "@lingui/react/macro";
import type { TimelineEntry } from "@/shared/api/types";
import { Time, useFormat } from "@/shared/format";
import { WhyGiven } from "./WhyGiven";

/** “6条处理记录”, opened by a click; the sentences are the server's. */
export function Records({ ticket, records }: { ticket: number; records: TimelineEntry[] }) {
  const [only] = records;
  if (records.length === 1 && only) return <Record ticket={ticket} record={only} alone />;
  return (
    <details className="records">
      <summary>
        <Plural value={records.length} one="# record" other="# records" />
      </summary>
      {records.map((record) => (
        <Record key={record.id} ticket={ticket} record={record} />
      ))}
    </details>
  );
}

interface RecordProps {
  ticket: number;
  record: TimelineEntry;
  alone?: boolean;
}

function Record({ ticket, record, alone = false }: RecordProps) {
  const changes = Object.keys(record.changes);
  const line = (
    <>
      <span className="record-sentence">{record.sentence}</span>
      {record.delivery && <Delivery state={record.delivery} />}
      <span className="small hint">
        <Time at={record.at} />
      </span>
    </>
  );
  const why = record.name === "ticket.dispatched" && <WhyGiven ticket={ticket} at={record.at} />;
  // What the dispatcher changed stands in its sentence.
  if (why || changes.length === 0) {
    return (
      <p className={alone ? "record alone" : "record"}>
        {line} {why}
      </p>
    );
  }
  return (
    <details className={alone ? "record alone" : "record"}>
      <summary>{line}</summary>
      <Changes record={record} />
    </details>
  );
}

/** Before and after, in words. */
export function Changes({ record }: { record: Pick<TimelineEntry, "changes"> }) {
  return (
    <dl className="changes">
      {Object.entries(record.changes).map(([key, change]) => (
        <div key={key}>
          <dt>{change.label}</dt>
          <dd>
            <Value value={change.before} /> <span aria-hidden>→</span> <Value value={change.after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How a mail to the customer fares; red where somebody must look. */
export function Delivery({ state }: { state: NonNullable<TimelineEntry["delivery"]> }) {
  const { t } = useLingui();
  const words = {
    queued: t`on its way`,
    sending: t`on its way`,
    sent: t`sent`,
    failed: t`not sent yet, will be tried again`,
    dead: t`could not be sent`,
    dropped: t`not needed any more`,
  };
  return <span className={state === "dead" ? "small error-text" : "small hint"}>{words[state]}</span>;
}

function Value({ value }: { value: unknown }) {
  const format = useFormat();
  if (value === null || value === undefined || value === "") return <>{format.unknown}</>;
  if (typeof value === "string") return <>{/^\d{4}-\d\d-\d\dT/.test(value) ? format.moment(value) : value}</>;
  if (typeof value === "number") return <>{format.number(value)}</>;
  if (Array.isArray(value)) return <>{value.map(String).join(", ") || format.unknown}</>;
  return <>{JSON.stringify(value)}</>;
}
