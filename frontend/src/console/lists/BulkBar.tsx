import { CloseOutlined } from "@ant-design/icons";
import { useLingui as useI18n } from "@lingui/react";
import { Plural, useLingui } from "@lingui/react/macro";
import { App, Button } from "antd";
import { useState } from "react";
import { useFormat } from "@/shared/format";
import { Progress } from "../ui/Progress";
import { useAsk } from "../ui/use-ask";
import { problemText } from "@/shared/ui/problem-text";
import { useUndo } from "../ui/use-undo";
import { type Outcome, useBulk, wayBack } from "./bulk";
import { useBulkVerbs } from "./held";
import type { BulkData, BulkVerb, Listed } from "./noun";
import { OutcomeDialog } from "./OutcomeDialog";
import { type Rows, useCount } from "./queries";
import { nothing, type Selection } from "./selection";
import type { ListState } from "./use-list";

interface Props<Row extends Listed> {
  state: ListState<Row>;
  rows: Rows<Row>;
  selection: Selection;
  onSelect: (selection: Selection) => void;
}

const most = 10_000;

/** In the filters' place while rows are selected: how many, and what can be done with them all. */
export function BulkBar<Row extends Listed>({ state, rows, selection, onSelect }: Props<Row>) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const { message } = App.useApp();
  const format = useFormat();
  const { noun, now } = state;
  const verbs = useBulkVerbs(noun);
  const bulk = useBulk(noun);
  const ask = useAsk();
  const [asking, setAsking] = useState<BulkVerb<Row>>();
  const showUndo = useUndo();
  const mayBeMore = rows.list.hasNextPage;
  const everything = useCount(noun, now.filters, most, mayBeMore).data;
  const count = selection.everything ? (everything?.count ?? selection.ids.size) : selection.ids.size;
  const isAll = rows.rows.every(({ id }) => selection.ids.has(id));

  /** What is now so; of records that were on the page, with the way back. */
  function tell(verb: BulkVerb<Row>, found: Outcome, before: readonly Row[]) {
    const { undo } = verb;
    const said = verb.done(found.done);
    const jobs = found.back ?? (undo && before.length >= found.done && wayBack(before, found.ids, undo.data));
    if (!jobs) return void message.success(said);
    return showUndo(said, () => {
      bulk
        .takeBack({ name: verb.name, act: undo?.act ?? verb.act }, jobs)
        .catch((error: unknown) => void message.error(problemText(error)));
    });
  }

  async function run(verb: BulkVerb<Row>, data: BulkData) {
    setAsking(undefined);
    const before = rows.rows.filter(({ id }) => selection.ids.has(id));
    const found = await bulk.run(verb, data, { filters: now.filters, selection, loaded: rows.rows, total: count });
    if (found.done > 0) tell(verb, found, before);
    // What was refused stays selected: it can be looked at, or tried in another way.
    onSelect({ ids: new Set(found.refused.map(({ id }) => id)), anchor: null, everything: false });
  }

  function begin(verb: BulkVerb<Row>) {
    if (verb.Dialog) return setAsking(verb);
    if (verb.undo && !selection.everything) return void run(verb, {});
    ask({
      title: verb.sure?.(count) ?? `${_(verb.word)} (${format.number(count)})`,
      verb: _(verb.word),
      then: () => void run(verb, {}),
    });
  }

  if (bulk.progress) {
    return (
      <div className="bulk-bar">
        <Progress {...bulk.progress} onCancel={bulk.stop} />
      </div>
    );
  }
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t`What to do with the selected`}>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t`Select none`}
        onClick={() => onSelect(nothing)}
      />
      <strong role="status">
        <Plural value={count} one="# selected" other="# selected" />
      </strong>
      {isAll && mayBeMore && !selection.everything && everything && (
        <Button type="link" size="small" onClick={() => onSelect({ ...selection, everything: true })}>
          {everything.more
            ? t`Select the first ${format.number(everything.count)}`
            : t`Select all ${format.number(everything.count)}`}
        </Button>
      )}
      {verbs.map((verb) => (
        <Button key={verb.name} size="small" onClick={() => begin(verb)}>
          {_(verb.word)}
        </Button>
      ))}
      {asking?.Dialog && (
        <asking.Dialog count={count} onRun={(data) => void run(asking, data)} onClose={() => setAsking(undefined)} />
      )}
      {bulk.outcome && <OutcomeDialog outcome={bulk.outcome} noun={noun as never} onClose={bulk.close} />}
    </div>
  );
}
