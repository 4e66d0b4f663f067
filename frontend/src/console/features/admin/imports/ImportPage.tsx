import { Trans, useLingui } from "@lingui/react/macro";
import { useLingui as useI18n } from "@lingui/react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { asProblem } from "@/shared/api/problem";
import { useDraft } from "@/shared/input/draft";
import { problemText } from "@/shared/ui/problem-text";
import { Progress } from "../../../ui/Progress";
import { Header, Part } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { ColumnsPart } from "./ColumnsPart";
import { Counts } from "./ImportsPage";
import { InvitePart } from "./InvitePart";
import { type Import, importQuery, importsKey, isUnderWay, start, type Start } from "./queries";
import { type Cells, ReportPart } from "./ReportPart";
import { nounOf, nouns, stateWord } from "./words";

const none = {};

/** One table on its way in: its columns, what would happen, what happened. */
export function ImportPage({ id }: { id: number }) {
  return <Loaded query={useQuery(importQuery(id))}>{(found) => <Whole of={found} />}</Loaded>;
}

function Whole({ of }: { of: Import }) {
  const { _ } = useI18n();
  const isRunning = isUnderWay(of.state);
  const isLooked = of.finished_at !== null;
  return (
    <>
      <Header title={of.name} />
      <div className="admin-record import-page">
        <p className="hint">
          {_(nouns[nounOf(of.of)].title)} · {_(stateWord(of.state))}
        </p>
        {isRunning ? <UnderWay of={of} /> : <Steps key={`${of.revision}`} of={of} isLooked={isLooked} />}
      </div>
    </>
  );
}

function UnderWay({ of }: { of: Import }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const stop = useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/imports/{import_id}/stop", { params: { path: { import_id: of.id } } })),
    onSuccess: (now) => client.setQueryData(importQuery(of.id).queryKey, now),
    onError: (error) => void message.error(problemText(error)),
  });
  return (
    <Part title={of.dry ? <Trans>Looking through the table</Trans> : <Trans>Coming in</Trans>}>
      <Progress done={of.percent} total={100} onCancel={() => stop.mutate()} />
      <Counts of={of} />
      <p className="small hint">
        <Trans>You may leave this page; it goes on by itself.</Trans>
      </p>
    </Part>
  );
}

function Steps({ of, isLooked }: { of: Import; isLooked: boolean }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [columns, setColumns, forgetColumns] = useDraft<Record<string, number | null>>(`import.${of.id}.columns`, none);
  const [options, setOptions] = useState(of.options as NonNullable<Start["options"]>);
  const [cells, setCells, forgetCells] = useDraft<Cells>(`import.${of.id}.cells`, none);
  const isTouched = Object.keys(columns).length + Object.keys(cells).length > 0;
  const begin = useMutation({
    mutationFn: (dry: boolean) => start(of.id, { columns, options, cells, dry }),
    onSuccess: (now) => {
      forgetColumns();
      forgetCells();
      client.setQueryData(importQuery(of.id).queryKey, now);
      void client.invalidateQueries({ queryKey: [...importsKey, "list"] });
    },
  });
  const wrong = asProblem(begin.error).fields;
  // A look that broke off has not seen the whole table.
  const isBroken = of.dry && of.state === "failed";
  const isChecked = isLooked && of.dry && !isBroken && !isTouched;
  return (
    <>
      {of.problem && (
        <p className="error-text import-problem" role="alert">
          {of.problem}
        </p>
      )}
      {isLooked && (
        <Part
          title={of.dry ? <Trans>What would happen</Trans> : <Trans>What happened</Trans>}
          action={
            of.refused_rows && (
              <Button href={of.refused_rows.url} download>
                <Trans>Download the refused rows</Trans>
              </Button>
            )
          }
        >
          <Counts of={of} />
        </Part>
      )}
      {of.people > 0 && <InvitePart of={of} />}
      {of.can_start && (
        <>
          <ColumnsPart
            of={of}
            chosen={columns}
            wrong={wrong}
            onChange={(part) => setColumns({ ...columns, ...part })}
          />
          {of.of === "ticket" && <Options options={options} onChange={setOptions} />}
        </>
      )}
      {of.report.length > 0 && <ReportPart of={of} cells={cells} onChange={of.can_start ? setCells : undefined} />}
      {of.can_start && (
        <footer className="import-foot">
          <Button
            type={isChecked ? "default" : "primary"}
            loading={begin.isPending && begin.variables}
            onClick={() => begin.mutate(true)}
          >
            <Trans>Check</Trans>
          </Button>
          <Button
            type={isChecked ? "primary" : "default"}
            disabled={!isLooked || isBroken}
            title={isLooked && !isBroken ? undefined : t`Check the table first`}
            loading={begin.isPending && !begin.variables}
            onClick={() => begin.mutate(false)}
          >
            {of.refused && isChecked ? <Trans>Import without the refused rows</Trans> : <Trans>Import</Trans>}
          </Button>
          {begin.error && (
            <span className="error-text" role="alert">
              {Object.entries(wrong).find(([key]) => !key.startsWith("columns."))?.[1][0] ?? problemText(begin.error)}
            </span>
          )}
        </footer>
      )}
    </>
  );
}

type Wish = NonNullable<Start["options"]>;

/** What only tickets need to know. */
function Options({ options, onChange }: { options: Wish; onChange: (options: Wish) => void }) {
  return (
    <Part title={<Trans context="import">Rules</Trans>}>
      <div className="import-options">
        <Checkbox
          checked={options.incomplete ?? false}
          onChange={({ target }) => onChange({ ...options, incomplete: target.checked })}
        >
          <Trans>Take tickets without the answers that their form requires</Trans>
        </Checkbox>
        <Checkbox
          checked={options.unknown_categories !== "refuse"}
          onChange={({ target }) => onChange({ ...options, unknown_categories: target.checked ? "make" : "refuse" })}
        >
          <Trans>Make categories that do not exist</Trans>
        </Checkbox>
        <Checkbox
          checked={options.unknown_assignees === "leave"}
          onChange={({ target }) => onChange({ ...options, unknown_assignees: target.checked ? "leave" : "refuse" })}
        >
          <Trans>Leave a ticket to nobody where its assignee is not known</Trans>
        </Checkbox>
      </div>
    </Part>
  );
}
