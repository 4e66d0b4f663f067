import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { Time, useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { StateMark } from "../../../ui/badges";
import { mailboxesQuery } from "../mail/queries";
import { accountsQuery } from "../sms/queries";
import { Header, Part } from "../parts/Header";
import { Loaded } from "../parts/Loaded";

type System = components["schemas"]["SystemOut"];
const fresh = 10_000;
const late = 60; // seconds after which somebody should look

/** How the system is: what waits, what failed, and how much there is of everything. */
export function SystemPage() {
  const { t } = useLingui();
  const found = useQuery({
    queryKey: ["admin", "system"],
    queryFn: () => unwrap(api.GET("/api/v1/system")),
    refetchInterval: fresh,
  });
  return (
    <>
      <Header title={t({ message: "System health", context: "administration" })} />
      <div className="admin-record">
        <Loaded query={found} rows={8}>
          {(system) => <Whole system={system} />}
        </Loaded>
      </div>
    </>
  );
}

function Whole({ system }: { system: System }) {
  const { t } = useLingui();
  const format = useFormat();
  const boxes = useQuery({ ...mailboxesQuery, enabled: useMay("mailbox.view"), refetchInterval: fresh }).data ?? [];
  const mayTexts = useMay("sms_account.view");
  const accounts = useQuery({ ...accountsQuery, enabled: mayTexts, refetchInterval: fresh }).data ?? [];
  const problems = [
    system.pumps === 0 && t`No worker delivers events.`,
    system.lag > late && t`Events wait longer than a minute.`,
    system.parked > 0 && t`Some deliveries failed.`,
    system.jobs.failed > 0 && t`Some jobs failed.`,
    (system.dispatches.dead ?? 0) > 0 && t`Some mails or texts could not be sent.`,
    boxes.some(({ closed, problem }) => problem && !closed) && t`A mailbox does not answer: see Mailboxes.`,
    accounts.some(({ closed, problem }) => problem && !closed) && t`Texts do not leave: see Text messages.`,
  ].filter((each): each is string => Boolean(each));
  const parts: [string, [string, string][]][] = [
    [
      t`Events`,
      [
        [t`Waiting to be delivered`, format.number(system.queue)],
        [t`Longest wait`, system.queue ? format.span(Math.round(system.lag)) : format.unknown],
        [t`Workers that deliver`, format.number(system.pumps)],
        [t`Failed deliveries`, format.number(system.parked)],
      ],
    ],
    [
      t`Jobs`,
      [
        [t`Waiting`, format.number(system.jobs.waiting)],
        [t`Under way`, format.number(system.jobs.running)],
        [t`Failed`, format.number(system.jobs.failed)],
      ],
    ],
    [
      t`Outgoing mail and texts`,
      [
        [t`Waiting`, format.number(system.dispatches.queued ?? 0)],
        [t`Tried again later`, format.number(system.dispatches.failed ?? 0)],
        [t`Given up`, format.number(system.dispatches.dead ?? 0)],
      ],
    ],
    [
      t`Storage`,
      [
        [t`Database`, format.size(system.database_size)],
        [t`Files`, `${format.size(system.files_size)} · ${format.number(system.files)}`],
      ],
    ],
    [
      t`Versions`,
      [
        ["Afterloop", system.version],
        ["PostgreSQL", system.database],
      ],
    ],
  ];
  return (
    <>
      <div role="status">
        {problems.length ? (
          problems.map((each) => (
            <p key={each} className="error-text">
              {each}
            </p>
          ))
        ) : (
          <StateMark shape="tick">
            <Trans>Everything runs.</Trans>
          </StateMark>
        )}
        <p className="small hint">
          <Trans>
            As of <Time at={system.at} />
          </Trans>
        </p>
      </div>
      {parts.map(([title, facts]) => (
        <Part key={title} title={title}>
          <dl className="admin-facts">
            {facts.map(([label, value]) => (
              <div key={label} className="admin-fact">
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Part>
      ))}
      <Button href="/readyz" target="_blank">
        <Trans>What a load balancer sees</Trans>
      </Button>
    </>
  );
}
