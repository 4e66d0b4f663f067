import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useMay } from "../../../app/session";
import { Empty } from "../../../ui/Empty";
import { Header } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { LineDialog } from "./LineDialog";
import { LineRow } from "./LineRow";
import { type Made, type PhoneLine, linesQuery } from "./queries";
import { SecretDialog } from "./SecretDialog";

const fresh = 10_000;

/** 电话: the lines that customers call, what their telephone system needs to know, and who sits there. */
export function PhonePage() {
  const { t } = useLingui();
  const mayAdd = useMay("phone_line.create");
  const [editing, setEditing] = useState<PhoneLine | "new">();
  const [made, setMade] = useState<Made>();
  const found = useQuery({ ...linesQuery, refetchInterval: fresh });
  return (
    <>
      <Header title={t({ message: "Telephone", context: "administration" })}>
        {mayAdd && (
          <Button type="primary" onClick={() => setEditing("new")}>
            <Trans>Add a line</Trans>
          </Button>
        )}
      </Header>
      <p className="admin-intro">
        <Trans>A telephone system tells of its calls here: they pop up for who answers, and become tickets.</Trans>
      </p>
      <Loaded query={found} rows={4}>
        {(lines) =>
          lines.length ? (
            <ul className="plain-list admin-record">
              {lines.map((each) => (
                <LineRow key={each.id} line={each} onEdit={() => setEditing(each)} onSecret={setMade} />
              ))}
            </ul>
          ) : (
            <Empty>
              <Trans>The lines that customers call stand here, with how they fare and who sits at them.</Trans>
            </Empty>
          )
        }
      </Loaded>
      {editing && (
        <LineDialog
          of={editing === "new" ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onSaved={(secret) => {
            setEditing(undefined);
            setMade(secret);
          }}
        />
      )}
      {made && <SecretDialog made={made} onClose={() => setMade(undefined)} />}
    </>
  );
}
