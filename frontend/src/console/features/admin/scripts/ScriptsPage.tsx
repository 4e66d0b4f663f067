import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { useLingui as useI18n } from "@lingui/react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { TreeJson } from "@/shared/expr/types";
import { matches } from "@/shared/spelling";
import { useSentence } from "../../../expr/use-sentence";
import { Chip } from "../../../ui/badges";
import { Empty } from "../../../ui/Empty";
import { PageMissing } from "../../../ui/PageMissing";
import { useClear } from "../../../ui/clear";
import { useAct } from "../parts/act";
import { Header } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { type Column, RowLink, Table } from "../parts/Table";
import { moved, order, type Script, scriptsKey, scriptsQuery } from "./queries";
import { ScriptPage } from "./ScriptPage";
import "./scripts.css";
import { audiences } from "./words";

/** 话术: what is said again and again, who may say it and on which tickets. */
export function ScriptsPage({ record }: { record: string | undefined }) {
  const found = useQuery(scriptsQuery);
  if (record === "new") return <ScriptPage />;
  if (record)
    return (
      <Loaded query={found}>
        {(all) => {
          const script = all.find(({ id }) => String(id) === record);
          return script ? <ScriptPage key={script.id} script={script} /> : <PageMissing />;
        }}
      </Loaded>
    );
  return <List found={found} />;
}

function List({ found }: { found: ReturnType<typeof useQuery<Script[]>> }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const navigate = useNavigate();
  const clear = useClear();
  const [text, setText] = useState("");
  const [unit, setUnit] = useState<number>();
  const [audience, setAudience] = useState<Script["audience"]>();
  const [state, setState] = useState<"used" | "retired">("used");
  const put = useAct(order, scriptsKey, () => "");
  const all = found.data ?? [];
  const units = new Map(all.flatMap((script) => (script.unit ? [[script.unit.id, script.unit.name] as const] : [])));
  const shown = all.filter(
    (script) =>
      script.retired === (state === "retired") &&
      (!unit || script.unit?.id === unit) &&
      (!audience || script.audience === audience) &&
      (!text.trim() || matches(text, script.title) || script.body.includes(text.trim())),
  );
  const isNarrowed = Boolean(text.trim() || unit || audience || state === "retired");
  const create = () =>
    void navigate({ to: "/admin/{-$section}/{-$record}", params: { section: "scripts", record: "new" } });
  const columns: Column<Script>[] = [
    {
      key: "title",
      title: t({ message: "Title", context: "script" }),
      width: 220,
      cell: (script) => (
        <RowLink section="scripts" id={script.id}>
          {script.title}
        </RowLink>
      ),
    },
    { key: "body", title: t({ message: "Words", context: "script" }), cell: ({ body }) => body },
    {
      key: "audience",
      title: t({ message: "For", context: "script" }),
      width: 160,
      cell: (script) => script.unit?.name ?? _(audiences[script.audience]),
    },
    {
      key: "condition",
      title: t({ message: "On tickets", context: "script" }),
      width: 220,
      cell: (script) => <Sentence condition={script.condition as TreeJson | null} />,
    },
    {
      key: "order",
      title: t({ message: "Order", context: "script" }),
      width: 112,
      cell: (script) =>
        script.editable && (
          <span className="admin-acts">
            {([-1, 1] as const).map((by) => {
              const next = moved(all, shown, script, by);
              return (
                <Button
                  key={by}
                  type="text"
                  size="small"
                  icon={by < 0 ? <ArrowUpOutlined aria-hidden /> : <ArrowDownOutlined aria-hidden />}
                  aria-label={by < 0 ? t`Move ${script.title} up` : t`Move ${script.title} down`}
                  disabled={!next}
                  onClick={() => next && put.mutate(next)}
                />
              );
            })}
          </span>
        ),
    },
  ];
  return (
    <>
      <Header title={t({ message: "Scripts", context: "administration" })}>
        <Button type="primary" onClick={create}>
          <Trans>Write a script</Trans>
        </Button>
      </Header>
      <div className="admin-bar">
        <Input
          type="search"
          className="admin-search"
          aria-label={t`Find a script`}
          placeholder={t`Title or words`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          aria-label={t`Unit`}
          allowClear={clear}
          placeholder={t`Any unit`}
          value={unit}
          options={[...units].map(([value, label]) => ({ value, label }))}
          onChange={setUnit}
        />
        <Select
          aria-label={t({ message: "For", context: "script" })}
          allowClear={clear}
          placeholder={t({ message: "For anybody", context: "script" })}
          value={audience}
          options={(["me", "unit", "all"] as const).map((value) => ({ value, label: _(audiences[value]) }))}
          onChange={setAudience}
        />
        <Select
          aria-label={t`State`}
          value={state}
          options={[
            { value: "used", label: t({ message: "In use", context: "script" }) },
            { value: "retired", label: t({ message: "Retired", context: "script" }) },
          ]}
          onChange={setState}
        />
      </div>
      <Loaded query={found}>
        {() =>
          shown.length ? (
            <Table label={t({ message: "Scripts", context: "administration" })} columns={columns} rows={shown} />
          ) : (
            <Empty>
              {isNarrowed ? (
                <Trans>No script fits.</Trans>
              ) : (
                <Trans>Scripts are offered by “/” while somebody writes to a customer.</Trans>
              )}
            </Empty>
          )
        }
      </Loaded>
    </>
  );
}

function Sentence({ condition }: { condition: TreeJson | null }) {
  const { t } = useLingui();
  if (!condition) return <span className="hint">{t({ message: "all", context: "tickets of a script" })}</span>;
  return <Said tree={condition} />;
}

function Said({ tree }: { tree: TreeJson }) {
  const sentence = useSentence("ticket", tree) ?? "…";
  return <Chip>{sentence}</Chip>;
}
