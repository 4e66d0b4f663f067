import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useLingui as useI18n } from "@lingui/react";
import { useQuery } from "@tanstack/react-query";
import { Time } from "@/shared/format";
import { Empty } from "../../../ui/Empty";
import { Header } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { figures, RowLink, Table } from "../parts/Table";
import { Begin } from "./Begin";
import { ImportPage } from "./ImportPage";
import "./imports.css";
import { importsQuery, type Listed } from "./queries";
import { nounOf, nouns, stateWord } from "./words";

/** A table becomes records; below, those that were brought in before. */
export function ImportsPage({ record }: { record: string | undefined }) {
  const { t } = useLingui();
  if (record) return <ImportPage key={record} id={Number(record)} />;
  return (
    <>
      <Header title={t({ message: "Import tables", context: "administration" })} />
      <Begin />
      <Earlier />
    </>
  );
}

function Earlier() {
  const { t } = useLingui();
  const { _ } = useI18n();
  const found = useQuery(importsQuery);
  const count = (key: "made" | "changed" | "known" | "refused", title: string) =>
    figures<Listed>(key, title, 88, (row) => row[key]);
  return (
    <Loaded query={found} rows={4}>
      {(rows) =>
        rows.length ? (
          <Table<Listed>
            label={t`Earlier imports`}
            rows={rows}
            columns={[
              {
                key: "name",
                title: t`File`,
                cell: (row) => (
                  <RowLink section="imports" id={row.id}>
                    {row.name}
                  </RowLink>
                ),
              },
              {
                key: "of",
                title: t({ message: "What", context: "import" }),
                width: 96,
                cell: (row) => _(nouns[nounOf(row.of)].title),
              },
              {
                key: "state",
                title: t({ message: "State", context: "import" }),
                width: 120,
                cell: (row) => <span className={row.problem ? "error-text" : ""}>{_(stateWord(row.state))}</span>,
              },
              count("made", t({ message: "New", context: "import" })),
              count("changed", t({ message: "Changed", context: "import" })),
              count("known", t({ message: "Here already", context: "import" })),
              count("refused", t({ message: "Refused", context: "import" })),
              { key: "at", title: t`Uploaded`, width: 128, cell: (row) => <Time at={row.created_at} /> },
            ]}
          />
        ) : (
          <Empty>
            <Trans>What you bring in is listed here for 30 days, with its refused rows.</Trans>
          </Empty>
        )
      }
    </Loaded>
  );
}

/** “12 new, 3 changed, 285 here already, 1 refused” */
export function Counts({ of }: { of: Pick<Listed, "made" | "changed" | "known" | "refused"> }) {
  return (
    <p className="import-counts" role="status">
      <strong>
        <Plural value={of.made} one="# new" other="# new" />
      </strong>
      <span>
        <Plural value={of.changed} one="# changed" other="# changed" />
      </span>
      <span>
        <Plural value={of.known} one="# here already" other="# here already" />
      </span>
      <span className={of.refused ? "error-text" : ""}>
        <Plural value={of.refused} one="# refused" other="# refused" />
      </span>
    </p>
  );
}
