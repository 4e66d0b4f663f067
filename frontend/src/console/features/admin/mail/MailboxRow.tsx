import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { UseMutationResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { api, unwrap } from "@/shared/api/client";
import { ClockTime, Time, useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { Chip } from "../../../ui/badges";
import { useTicketTypes } from "../../tickets/queries";
import { useAct, useTurn } from "../parts/act";
import { Answer, Health, Verdict } from "../parts/Health";
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
  const mayConnect = useMay("mailbox.connect");
  const turn = useTurnOf(box);
  const connect = useConnect(box.id);
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
        <Fares box={box} />
        <Counts box={box} />
        <Answer test={test}>{(answer) => <Told test={answer} />}</Answer>
      </div>
      <div className="admin-buttons">
        {mayConnect && box.app && (
          <Button
            type={box.wants_consent ? "primary" : "default"}
            ghost={box.wants_consent}
            loading={connect.isPending}
            aria-label={box.wants_consent ? t`Connect ${box.address}` : t`Connect ${box.address} again`}
            onClick={() => connect.mutate(undefined)}
          >
            {box.wants_consent ? <Trans>Connect</Trans> : <Trans>Connect again</Trans>}
          </Button>
        )}
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

/** To the mail service, where somebody agrees; it leads back to this page. */
function useConnect(id: number) {
  const path = { params: { path: { mailbox_id: id } } };
  return useAct(
    () => unwrap(api.POST("/api/v1/mailboxes/{mailbox_id}/connect", path)),
    mailboxesKey,
    ({ address }) => {
      location.assign(address);
      return "";
    },
  );
}

/** What came while it was not read is taken in afterwards. */
function useTurnOf({ id, address, closed }: Mailbox) {
  const { t } = useLingui();
  const path = { params: { path: { mailbox_id: id } } };
  return useTurn(closed, mailboxesKey, {
    close: {
      send: () => unwrap(api.POST("/api/v1/mailboxes/{mailbox_id}/close", path)),
      said: t`${address} is no longer read`,
    },
    reopen: {
      send: () => unwrap(api.POST("/api/v1/mailboxes/{mailbox_id}/reopen", path)),
      said: t`${address} is read again`,
    },
  });
}

function Fares({ box: { closed, host, problem, problem_since, hint, checked_at } }: { box: Mailbox }) {
  if (closed || !host) return null;
  return (
    <Health
      problem={
        problem && (
          <Trans>
            No answer since <ClockTime at={problem_since ?? ""} />: {hint}
          </Trans>
        )
      }
      answer={problem}
      at={checked_at}
      never={<Trans>Its server has not been asked yet.</Trans>}
    >
      <Trans>
        Answered <Time at={checked_at} />
      </Trans>
    </Health>
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

function Told({ test: { mails, sending, ...test } }: { test: MailboxTest }) {
  const format = useFormat();
  return (
    <>
      <Verdict {...test}>
        <Trans>It works: {format.number(mails)} in the folder.</Trans>
      </Verdict>
      {sending && (
        <Verdict {...sending}>
          <Trans>The server that sends lets it in.</Trans>
        </Verdict>
      )}
    </>
  );
}
