import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { type ReactNode, useState } from "react";
import { Time } from "@/shared/format";
import { Chip } from "../../../ui/badges";
import { Empty } from "../../../ui/Empty";
import { useReturnOfFocus } from "../../../ui/FormDialog";
import { Loaded } from "../parts/Loaded";
import { linesOf, readLines } from "./lines";
import { type Definition, diffQuery, type Version } from "./queries";
import "./versions.css";

interface Props {
  definition: Definition;
  /** How a part of the body is called, and how a value of it reads. */
  nameOf: (path: string) => string;
  /** Undefined: a text that is compared line by line. */
  valueOf: (path: string, value: unknown) => string | undefined;
  /** How a version looks. */
  renderVersion: (version: Version) => ReactNode;
  mayRestore: boolean;
  onRestore: (version: Version) => void;
  onClose: () => void;
}

/** 历史版本: what was live when, what changed with each, and the way back to it. */
export function VersionsDialog({ definition, renderVersion, mayRestore, onRestore, onClose, ...reading }: Props) {
  const { t } = useLingui();
  const [open, setOpen] = useState<{ number: number; what: "changes" | "look" }>();
  const { versions } = definition;
  useReturnOfFocus();
  const toggle = (number: number, what: "changes" | "look") =>
    setOpen((now) => (now?.number === number && now.what === what ? undefined : { number, what }));
  return (
    <Modal
      open
      title={t`Versions of “${definition.title}”`}
      width="min(800px, 100vw)"
      onCancel={onClose}
      footer={
        <Button onClick={onClose}>
          <Trans>Back</Trans>
        </Button>
      }
    >
      {versions.length === 0 && (
        <Empty>
          <Trans>Nothing was saved yet.</Trans>
        </Empty>
      )}
      <ol className="versions">
        {versions.map((version, at) => {
          const { number } = version;
          const before = versions[at + 1];
          const shown = open?.number === number ? open.what : undefined;
          return (
            <li key={version.id}>
              <div className="version-head">
                <strong>v{number}</strong> <VersionState version={version} />
                <span className="hint">
                  <Time at={version.at} /> {version.by}
                </span>
              </div>
              {version.note && <p className="version-note">{version.note}</p>}
              <div className="admin-buttons">
                <Button
                  size="small"
                  aria-expanded={shown === "look"}
                  aria-label={t`Look at v${number}`}
                  onClick={() => toggle(number, "look")}
                >
                  <Trans context="a version">Look at it</Trans>
                </Button>
                {before && (
                  <Button
                    size="small"
                    aria-expanded={shown === "changes"}
                    aria-label={t`What changed with v${number}`}
                    onClick={() => toggle(number, "changes")}
                  >
                    <Trans>What changed</Trans>
                  </Button>
                )}
                {mayRestore && version.status === "retired" && (
                  <Button size="small" aria-label={t`Restore v${number}`} onClick={() => onRestore(version)}>
                    <Trans context="a version">Restore</Trans>
                  </Button>
                )}
              </div>
              {shown === "look" && renderVersion(version)}
              {shown === "changes" && before && (
                <Changes id={definition.id} before={before.number} after={number} {...reading} />
              )}
            </li>
          );
        })}
      </ol>
    </Modal>
  );
}

export function VersionState({ version: { status } }: { version: Pick<Version, "status"> }) {
  const { t } = useLingui();
  if (status === "draft") return <Chip tone="amber">{t({ message: "draft", context: "a version" })}</Chip>;
  if (status === "live") return <Chip>{t({ message: "live", context: "a version" })}</Chip>;
  return null;
}

interface ChangesProps extends Pick<Props, "nameOf" | "valueOf"> {
  id: number;
  before: number;
  after: number;
}

function Changes({ id, before, after, nameOf, valueOf }: ChangesProps) {
  const found = useQuery(diffQuery(id, before, after));
  return (
    <Loaded query={found} rows={2}>
      {({ changes }) => (
        <dl className="version-changes">
          {changes.length === 0 && (
            <p className="hint">
              <Trans>Nothing but its note.</Trans>
            </p>
          )}
          {changes.map(({ path, ...change }) => {
            const [old, now] = [valueOf(path, change.before), valueOf(path, change.after)];
            return (
              <div key={path}>
                <dt>{nameOf(path)}</dt>
                <dd>
                  {old === undefined || now === undefined ? (
                    <Lines before={change.before} after={change.after} />
                  ) : (
                    <>
                      <del>{old}</del> <ins>{now}</ins>
                    </>
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </Loaded>
  );
}

function Lines({ before, after }: { before: unknown; after: unknown }) {
  const { t } = useLingui();
  const [old, now] = [before, after].map((html) => (typeof html === "string" ? readLines(html) : []));
  const lines = linesOf(old!, now!).filter(({ sign }) => sign !== "=");
  if (lines.length === 0) return <p className="hint">{t`Its form alone: the words are the same.`}</p>;
  return (
    <>
      {lines.map(({ sign, text }, at) => (
        // Lines have no name but their place, and none is ever moved.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={at}>{sign === "+" ? <ins>{text}</ins> : <del>{text}</del>}</p>
      ))}
    </>
  );
}
