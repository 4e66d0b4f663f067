import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Time, useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { Empty } from "../../../ui/Empty";
import { Part } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { AccountDialog } from "./AccountDialog";
import { AccountRow } from "./AccountRow";
import { type Account, accountsQuery, shownQuery, testAccount } from "./queries";

const fresh = 10_000;

interface Props {
  editing: Account | "new" | undefined;
  onEdit: (account: Account | "new" | undefined) => void;
}

/** By what texts go out, and how each fares. */
export function Accounts({ editing, onEdit }: Props) {
  const mayTest = useMay("sms_account.edit");
  const found = useQuery({ ...accountsQuery, refetchInterval: fresh });
  const test = useMutation({ mutationFn: testAccount });
  return (
    <>
      <Loaded query={found} rows={4}>
        {(accounts) =>
          accounts.length ? (
            <div className="admin-record">
              <ul className="plain-list">
                {accounts.map((each) => (
                  <AccountRow
                    key={each.id}
                    account={each}
                    test={test.variables === each.id ? test : undefined}
                    onTest={() => test.mutate(each.id)}
                    onEdit={() => onEdit(each)}
                  />
                ))}
              </ul>
              {mayTest && accounts.some(({ provider }) => provider === "console") && <Shown />}
            </div>
          ) : (
            <Empty>
              <Trans>An account with a provider of text messages carries sign-in codes and notices to customers.</Trans>
            </Empty>
          )
        }
      </Loaded>
      {editing && (
        <AccountDialog
          of={editing === "new" ? undefined : editing}
          onClose={() => onEdit(undefined)}
          onSaved={(account) => {
            onEdit(undefined);
            // Whether it works is known at once.
            if (!account.closed && mayTest) test.mutate(account.id);
          }}
        />
      )}
    </>
  );
}

/** What an account for trying out would have sent. */
function Shown() {
  const { t } = useLingui();
  const format = useFormat();
  const found = useQuery({ ...shownQuery, refetchInterval: fresh });
  return (
    <Part title={<Trans>Texts that were shown instead of sent</Trans>}>
      <Loaded query={found} rows={2}>
        {(texts) =>
          texts.length ? (
            <ul className="plain-list" aria-label={t`Texts that were shown instead of sent`}>
              {texts.map(({ number, text, at }) => (
                <li key={`${number} ${at}`} className="admin-row">
                  <div>
                    <p>{text}</p>
                    <p className="small hint">
                      {format.phone(number)} · <Time at={at} />
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          ) : (
            <p className="muted">
              <Trans>What the account for trying out would have sent stands here.</Trans>
            </p>
          )
        }
      </Loaded>
    </Part>
  );
}
