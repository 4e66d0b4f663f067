import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { asProblem } from "@/shared/api/problem";
import { problemText } from "@/shared/ui/problem-text";
import type { BulkData, Filters, Listed, Noun, Page, Refused } from "./noun";
import { listKeys } from "./queries";
import { inBatches, type Selection } from "./selection";

const batch = 100;
const wholePage = 200;

export interface Progress {
  verb: string;
  done: number;
  total: number;
}

export interface Outcome {
  verb: string;
  done: number;
  ids: Set<number>;
  /** How each becomes what it was, where that was read. */
  back: Job[] | undefined;
  refused: Refused[];
  /** The server said no to the whole, or somebody stopped it: the rest is as it was. */
  stopped: string | undefined;
}

interface Job {
  data: Record<string, unknown>;
  ids: number[];
}

interface Found {
  id: number;
  /** Of the field that the verb's body is made from. */
  value: unknown;
}

interface Meant<Row> {
  filters: Filters;
  selection: Selection;
  loaded: readonly Row[];
  total: number;
}

/** What is meant, in stretches. Of everything: walking behind the cursor, in an order that no verb changes. */
async function* records<Row extends Listed>(
  noun: Noun<Row>,
  { filters, selection, loaded }: Meant<Row>,
  from: string | undefined,
): AsyncGenerator<Found[]> {
  const asked = { order: "id", ...(from && !noun.own[from]?.value && { columns: [from] }) };
  const found = (row: Row): Found => ({
    id: row.id,
    value: from ? (noun.own[from]?.value?.(row) ?? row.cells?.[from]) : undefined,
  });
  if (selection.everything) {
    let after: string | undefined;
    do {
      const page: Page<Row> = await noun.fetchPage({ ...filters, ...asked }, { after, limit: wholePage });
      yield page.items.map(found);
      after = page.next ?? undefined;
    } while (after);
  } else if (from && noun.only) {
    for (const rows of inBatches(
      loaded.filter(({ id }) => selection.ids.has(id)),
      batch,
    ))
      yield (await noun.fetchPage({ ...noun.only(rows), ...asked }, { limit: batch })).items.map(found);
  } else yield [...selection.ids].map((id) => ({ id, value: undefined }));
}

/** What is to be sent: the same for all, or made for each record. */
export function jobsOf(found: readonly Found[], data: BulkData): Job[] {
  if (!isMade(data))
    return inBatches(
      found.map(({ id }) => id),
      batch,
    ).map((ids) => ({ data, ids }));
  return together(found.map(({ id, value }) => ({ id, data: data.make(value) })));
}

/** Records with the same body go together, a hundred at a time. */
function together(records: readonly { id: number; data: Record<string, unknown> }[]): Job[] {
  const byBody = new Map<string, Job>();
  for (const { id, data } of records) {
    const key = JSON.stringify(data);
    const job = byBody.get(key) ?? { data, ids: [] };
    job.ids.push(id);
    byBody.set(key, job);
  }
  return [...byBody.values()].flatMap((job) => inBatches(job.ids, batch).map((ids) => ({ data: job.data, ids })));
}

const isMade = (data: BulkData): data is Extract<BulkData, { make: unknown }> => typeof data.make === "function";

/** Each record as it was before. */
export const wayBack = <Row extends Listed>(
  rows: readonly Row[],
  done: ReadonlySet<number>,
  data: (before: Row) => Record<string, unknown>,
): Job[] => together(rows.filter(({ id }) => done.has(id)).map((row) => ({ id: row.id, data: data(row) })));

/** Runs a verb over what is selected, tells how far it is, and can be stopped between two batches. */
export function useBulk<Row extends Listed>(noun: Noun<Row>) {
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const [outcome, setOutcome] = useState<Outcome>();
  const stop = useRef(false);

  async function run(verb: { name: string; act: string }, data: BulkData, meant: Meant<Row>): Promise<Outcome> {
    stop.current = false;
    const found: Outcome = {
      verb: verb.name,
      done: 0,
      ids: new Set(),
      back: undefined,
      refused: [],
      stopped: undefined,
    };
    let tried = 0;
    setProgress({ verb: verb.name, done: 0, total: meant.total });
    try {
      const all: Found[] = [];
      // All are gathered before any is changed: a verb may take records out of the list that is being walked.
      for await (const some of records(noun, meant, isMade(data) ? data.from : undefined)) {
        if (stop.current) break;
        all.push(...some);
      }
      for (const job of jobsOf(all, data)) {
        if (stop.current) break;
        const answer = await noun.bulk?.run(verb.act, job.data, job.ids);
        tried += job.ids.length;
        found.done += answer?.done.length ?? 0;
        for (const id of answer?.done ?? []) found.ids.add(id);
        found.refused.push(...(answer?.refused ?? []));
        setProgress({ verb: verb.name, done: tried, total: all.length });
      }
      if (stop.current) found.stopped = "";
      if (isMade(data)) {
        const done = all.filter(({ id }) => found.ids.has(id));
        found.back = together(done.map(({ id, value }) => ({ id, data: data.back(value) })));
      }
    } catch (error) {
      found.stopped = Object.values(asProblem(error).fields)[0]?.[0] ?? problemText(error);
    }
    setProgress(undefined);
    await client.invalidateQueries({ queryKey: listKeys.of(noun.of) });
    if (found.refused.length > 0 || found.stopped) setOutcome(found);
    return found;
  }

  /** What cannot be taken back any more is told as what was refused at first. */
  async function takeBack(verb: { name: string; act: string }, jobs: Job[]) {
    const refused: Refused[] = [];
    let done = 0;
    for (const job of jobs) {
      const answer = await noun.bulk?.run(verb.act, job.data, job.ids);
      done += answer?.done.length ?? 0;
      refused.push(...(answer?.refused ?? []));
    }
    await client.invalidateQueries({ queryKey: listKeys.of(noun.of) });
    if (refused.length > 0)
      setOutcome({ verb: verb.name, done, ids: new Set(), back: undefined, refused, stopped: undefined });
  }

  return { progress, outcome, run, takeBack, stop: () => (stop.current = true), close: () => setOutcome(undefined) };
}
