import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { UseMutationResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { api, unwrap } from "@/shared/api/client";
import { ClockTime, Time, useFormat } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { useMay } from "../../../app/session";
import { Chip, StateMark } from "../../../ui/badges";
import { useUndo } from "../../../ui/use-undo";
import { useTicketTypes } from "../../tickets/queries";
import { useAct } from "../parts/act";
import { type Mailbox, mailboxesKey, type MailboxTest } from "./queries";

type Test = UseMutationResult<MailboxTest, Error, number>;

interface Props {
  box: Mailbox;
  /** What its server has just been asked, and answered. */
  test: Test | undefined;
  onTest: () => void;
  onEdit: () => void;
}

export function MailboxRow({ box, test, onTest, onEdit }: Props) {
  const { t } = useLingui();
  const mayEdit = useMay("mailbox.edit");
  const mayTurn = useMay(box.closed ? "mailbox.reopen" : "mailbox.close");
  const turn = useTurn(box);
  const types = useTicketTypes().data ?? [];
  const type = types.find(({ key }) => key === box.type)?.title ?? box.type;
  return (
    <li className="admin-row">
      <div>
        <p>
          <strong>{box.address}</strong> {box.name}{" "}
          {box.closed && <Chip>{t({ message: "not read", context: "mailbox" })}</Chip>}
        </p>
        <p className="small hint">
          {type} · {box.host ? `${box.host} · ${box.folder}` : <Trans>delivered over the API</Trans>}
        </p>
        <Health box={box} />
        <Counts box={box} />
        {test && <Answer test={test} />}
      </div>
      <div className="admin-buttons">
        {mayEdit && box.host && (
          <Button loading={test?.isPending ?? false} aria-label={t`Test ${box.address}`} onClick={onTest}>
            <Trans>Test</Trans>
          </Button>
        )}
        {mayEdit && (
          <Button aria-label={t`Edit ${box.address}`} onClick={onEdit}>
            <Trans>Edit</Trans>
          </Button>
        )}
        {mayTurn && (
          <Button loading={turn.isPending} onClick={() => turn.mutate(undefined)}>
            {box.closed ? <Trans>Read again</Trans> : <Trans>Stop reading</Trans>}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What came while it was not read is taken in afterwards, so that stopping is undone and not asked about. */
function useTurn({ id, address, closed }: Mailbox) {
  const { t } = useLingui();
  const undo = useUndo();
  const path = { params: { path: { mailbox_id: id } } };
  const reopen = useAct(
    () => unwrap(api.POST("/api/v1/mailboxes/{mailbox_id}/reopen", path)),
    mailboxesKey,
    () => t`${address} is read again`,
  );
  const close = useAct(
    () => unwrap(api.POST("/api/v1/mailboxes/{mailbox_id}/close", path)),
    mailboxesKey,
    () => {
      undo(t`${address} is no longer read`, () => reopen.mutate(undefined));
      return "";
    },
  );
  return closed ? reopen : close;
}

function Health({ box }: { box: Mailbox }) {
  if (box.closed || !box.host) return null;
  if (box.problem)
    return (
      <div className="error-text">
        <p>
          <Trans>
            No answer since <ClockTime at={box.problem_since ?? ""} />: {box.hint}
          </Trans>
        </p>
        <code className="small" translate="no">
          {box.problem}
        </code>
      </div>
    );
  if (!box.checked_at)
    return (
      <StateMark shape="ring">
        <Trans>Its server has not been asked yet.</Trans>
      </StateMark>
    );
  return (
    <StateMark shape="tick">
      <Trans>
        Answered <Time at={box.checked_at} />
      </Trans>
    </StateMark>
  );
}

function Counts({ box }: { box: Mailbox }) {
  const format = useFormat();
  const maySee = useMay("mail.view");
  return (
    <p className="small hint">
      {box.last_mail_at ? (
        <Trans>
          Last mail <Time at={box.last_mail_at} />
        </Trans>
      ) : (
        <Trans>No mail yet</Trans>
      )}
      {box.waiting > 0 && (
        <>
          {" · "}
          <Trans>{format.number(box.waiting)} about to be taken in</Trans>
        </>
      )}
      {box.refused > 0 && (
        <>
          {" · "}
          {maySee ? (
            <Link to="/admin/{-$section}/{-$record}" params={{ section: "mails", record: undefined }} search={{}}>
              <Refused count={box.refused} />
            </Link>
          ) : (
            <Refused count={box.refused} />
          )}
        </>
      )}
    </p>
  );
}

const Refused = ({ count }: { count: number }) => (
  <Plural value={count} one="# mail could not be taken in" other="# mails could not be taken in" />
);

function Answer({ test: { data, error } }: { test: Test }) {
  const format = useFormat();
  if (error)
    return (
      <p className="error-text" role="alert">
        {problemText(error)}
      </p>
    );
  if (!data) return null;
  return (
    <div role="status">
      <p className={data.works ? "" : "error-text"}>
        {data.works ? <Trans>It works: {format.number(data.mails)} in the folder.</Trans> : data.hint}
      </p>
      <code className="admin-secret" translate="no">
        {data.answer}
      </code>
      {data.sending && (
        <>
          <p className={data.sending.works ? "" : "error-text"}>
            {data.sending.works ? <Trans>The server that sends lets it in.</Trans> : data.sending.hint}
          </p>
          <code className="admin-secret" translate="no">
            {data.sending.answer}
          </code>
        </>
      )}
    </div>
  );
}
