import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { UseMutationResult } from "@tanstack/react-query";
import { Button } from "antd";
import { ClockTime, Time, useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { Chip } from "../../../ui/badges";
import { CopyText } from "../../../ui/CopyText";
import { useTurn } from "../parts/act";
import { Answer, Health, Verdict } from "../parts/Health";
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
  const turn = useTurnOf(account);
  const providers = useProviders();
  return (
    <li className="admin-row">
      <div>
        <p>
          <strong>{account.name}</strong> {account.signature && `【${account.signature}】`}{" "}
          {account.closed && <Chip>{t({ message: "closed", context: "sms account" })}</Chip>}
        </p>
        <p className="small hint">{providers[account.provider]}</p>
        <Fares account={account} />
        <Counts account={account} />
        <Addresses account={account} />
        <Answer test={test}>
          {(answer) => (
            <Verdict {...answer}>
              <Trans>It works.</Trans>
            </Verdict>
          )}
        </Answer>
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

function useTurnOf({ id, name, closed }: Account) {
  const { t } = useLingui();
  return useTurn(closed, smsKey, {
    close: { send: () => closeAccount(id), said: t`${name} no longer sends` },
    reopen: { send: () => reopenAccount(id), said: t`${name} sends again` },
  });
}

function Fares({ account: { closed, problem, problem_since, hint, last_sent_at } }: { account: Account }) {
  if (closed) return null;
  return (
    <Health
      problem={
        problem && (
          <Trans>
            Nothing goes since <ClockTime at={problem_since ?? ""} />: {hint}
          </Trans>
        )
      }
      answer={problem}
      at={last_sent_at}
      never={<Trans>Nothing has been sent yet.</Trans>}
    >
      <Trans>
        Last text <Time at={last_sent_at} />
      </Trans>
    </Health>
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
