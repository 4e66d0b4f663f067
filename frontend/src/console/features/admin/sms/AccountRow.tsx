import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { UseMutationResult } from "@tanstack/react-query";
import { Button } from "antd";
import { ClockTime, Time, useFormat } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { useMay } from "../../../app/session";
import { Chip, StateMark } from "../../../ui/badges";
import { CopyText } from "../../../ui/CopyText";
import { useUndo } from "../../../ui/use-undo";
import { useAct } from "../parts/act";
import { type Account, type AccountTest, closeAccount, reopenAccount, smsKey } from "./queries";
import { useProviders } from "./words";

type Test = UseMutationResult<AccountTest, Error, number>;

interface Props {
  account: Account;
  /** What its provider has just been asked, and answered. */
  test: Test | undefined;
  onTest: () => void;
  onEdit: () => void;
}

export function AccountRow({ account, test, onTest, onEdit }: Props) {
  const { t } = useLingui();
  const mayEdit = useMay("sms_account.edit");
  const mayTurn = useMay(account.closed ? "sms_account.reopen" : "sms_account.close");
  const turn = useTurn(account);
  const providers = useProviders();
  return (
    <li className="admin-row">
      <div>
        <p>
          <strong>{account.name}</strong> {account.signature && `【${account.signature}】`}{" "}
          {account.closed && <Chip>{t({ message: "closed", context: "sms account" })}</Chip>}
        </p>
        <p className="small hint">{providers[account.provider]}</p>
        <Health account={account} />
        <Counts account={account} />
        <Addresses account={account} />
        {test && <Answer test={test} />}
      </div>
      <div className="admin-buttons">
        {mayEdit && (
          <Button loading={test?.isPending ?? false} aria-label={t`Test ${account.name}`} onClick={onTest}>
            <Trans>Test</Trans>
          </Button>
        )}
        {mayEdit && (
          <Button aria-label={t`Edit ${account.name}`} onClick={onEdit}>
            <Trans>Edit</Trans>
          </Button>
        )}
        {mayTurn && (
          <Button loading={turn.isPending} onClick={() => turn.mutate(undefined)}>
            {account.closed ? <Trans context="sms account">Send again</Trans> : <Trans>Stop sending</Trans>}
          </Button>
        )}
      </div>
    </li>
  );
}

function useTurn({ id, name, closed }: Account) {
  const { t } = useLingui();
  const undo = useUndo();
  const reopen = useAct(
    () => reopenAccount(id),
    smsKey,
    () => t`${name} sends again`,
  );
  const close = useAct(
    () => closeAccount(id),
    smsKey,
    () => {
      undo(t`${name} no longer sends`, () => reopen.mutate(undefined));
      return "";
    },
  );
  return closed ? reopen : close;
}

function Health({ account }: { account: Account }) {
  if (account.closed) return null;
  if (account.problem)
    return (
      <div className="error-text">
        <p>
          <Trans>
            Nothing goes since <ClockTime at={account.problem_since ?? ""} />: {account.hint}
          </Trans>
        </p>
        <code className="small" translate="no">
          {account.problem}
        </code>
      </div>
    );
  if (!account.last_sent_at)
    return (
      <StateMark shape="ring">
        <Trans>Nothing has been sent yet.</Trans>
      </StateMark>
    );
  return (
    <StateMark shape="tick">
      <Trans>
        Last text <Time at={account.last_sent_at} />
      </Trans>
    </StateMark>
  );
}

function Counts({ account }: { account: Account }) {
  const format = useFormat();
  return (
    <p className="small hint">
      <Trans>
        {format.number(account.sent_today)} of {format.number(account.limit_per_day)} within a day
      </Trans>
      {account.waiting > 0 && (
        <>
          {" · "}
          <Trans>{format.number(account.waiting)} about to go</Trans>
        </>
      )}
      {account.dead > 0 && (
        <>
          {" · "}
          <Plural value={account.dead} one="# text could not be sent" other="# texts could not be sent" />
        </>
      )}
    </p>
  );
}

/** What the provider calls, to be pasted into its console. */
function Addresses({ account: { receipts_url: receipts, replies_url: replies, closed } }: { account: Account }) {
  const { t } = useLingui();
  if (closed || !receipts) return null;
  return (
    <p className="small hint">
      <Trans>The provider calls:</Trans> <CopyText text={receipts} shown={t`Address for receipts`} /> ·{" "}
      <CopyText text={replies} shown={t`Address for replies`} />
    </p>
  );
}

function Answer({ test: { data, error } }: { test: Test }) {
  if (error)
    return (
      <p className="error-text" role="alert">
        {problemText(error)}
      </p>
    );
  if (!data) return null;
  return (
    <div role="status">
      <p className={data.works ? "" : "error-text"}>{data.works ? <Trans>It works.</Trans> : data.hint}</p>
      <code className="admin-secret" translate="no">
        {data.answer}
      </code>
    </div>
  );
}
