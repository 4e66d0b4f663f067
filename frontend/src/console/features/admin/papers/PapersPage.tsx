import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useMay } from "../../../app/session";
import { Chip } from "../../../ui/badges";
import { Empty } from "../../../ui/Empty";
import { useAct } from "../parts/act";
import { Header } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { type Column, RowLink, Table } from "../parts/Table";
import { NewPaperDialog } from "./NewPaperDialog";
import { PaperPage } from "./PaperPage";
import { offer, openedQuery, settingsQuery, type Template, templatesKey } from "./queries";
import { useSizes } from "./words";

/** 单据模板: what can be printed from a ticket, and what is being drawn. */
export function PapersPage({ record }: { record: string | undefined }) {
  return record ? <One key={record} id={Number(record)} /> : <List />;
}

function One({ id }: { id: number }) {
  const opened = useQuery(openedQuery(id));
  return <Loaded query={opened}>{(found) => <PaperPage key={opened.dataUpdatedAt} opened={found} />}</Loaded>;
}

function List() {
  const { t, i18n } = useLingui();
  const mayCreate = useMay("definition.create");
  const mayPublish = useMay("definition.publish");
  const sizes = useSizes();
  const [copied, setCopied] = useState<{ from?: number }>();
  const found = useQuery(settingsQuery(i18n.locale));
  const turn = useAct(
    async ({ template, offered }: { template: Template; offered: boolean }) => {
      await offer(template, offered);
      return { title: template.title, offered };
    },
    templatesKey,
    ({ title, offered }) => (offered ? t`${title} can be issued again` : t`${title} is out of use`),
  );
  const columns: Column<Template>[] = [
    {
      key: "title",
      title: t({ message: "Paper", context: "template" }),
      cell: ({ id, title }) => (
        <RowLink section="papers" id={id}>
          {title}
        </RowLink>
      ),
    },
    { key: "size", title: t`Sheet`, width: 120, cell: ({ size }) => sizes.find(({ value }) => value === size)?.label },
    {
      key: "charges",
      title: t`Charges`,
      width: 120,
      cell: ({ asks_charges: asks }) => (asks ? t({ message: "asked for", context: "charges" }) : "—"),
    },
    { key: "state", title: t`State`, width: 200, cell: (template) => <State template={template} /> },
    {
      key: "tools",
      title: "",
      width: 220,
      align: "right",
      cell: (template) => (
        <span className="admin-acts">
          {mayPublish && template.live !== null && (
            <Button
              size="small"
              aria-label={template.offered ? t`Take ${template.title} out of use` : t`Take ${template.title} into use`}
              onClick={() => turn.mutate({ template, offered: !template.offered })}
            >
              {template.offered ? <Trans>Take out of use</Trans> : <Trans>Take into use</Trans>}
            </Button>
          )}
          {mayCreate && (
            <Button
              size="small"
              aria-label={t`Copy ${template.title}`}
              onClick={() => setCopied({ from: template.id })}
            >
              <Trans context="a template">Copy</Trans>
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <>
      <Header title={t({ message: "Paper templates", context: "administration" })}>
        {mayCreate && (
          <Button type="primary" onClick={() => setCopied({})}>
            <Trans>New template</Trans>
          </Button>
        )}
      </Header>
      <p className="admin-intro">
        <Trans>What is printed from a ticket, in the order in which it is offered there.</Trans>
      </p>
      <Loaded query={found} rows={6}>
        {(templates) =>
          templates.length ? (
            <Table
              label={t({ message: "Paper templates", context: "administration" })}
              columns={columns}
              rows={templates}
              isOver={({ offered, live }) => !offered && live !== null}
            />
          ) : (
            <Empty>
              <Trans>Papers that customers sign or take along are printed from templates.</Trans>
            </Empty>
          )
        }
      </Loaded>
      {copied && <NewPaperDialog {...copied} onClose={() => setCopied(undefined)} />}
    </>
  );
}

function State({ template: { live, draft, offered } }: { template: Template }) {
  const { t } = useLingui();
  return (
    <span className="admin-acts">
      {live !== null &&
        (offered ? t`v${live} live` : <Chip>{t({ message: "out of use", context: "a template" })}</Chip>)}
      {draft !== null && <Chip tone="amber">{t`draft v${draft}`}</Chip>}
      {live === null && draft === null && "—"}
    </span>
  );
}
