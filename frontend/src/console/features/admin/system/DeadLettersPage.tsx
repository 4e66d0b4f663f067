import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { Time, useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { useAct, useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";
import { Header, Part } from "../parts/Header";
import { Loaded } from "../parts/Loaded";

type Dispatch = components["schemas"]["DispatchOut"];
type Parked = components["schemas"]["ParkedOut"];
const lettersKey = ["admin", "letters"] as const;

/** What should have gone out or been heard, and was not: with its reason, and a way to try again. */
export function DeadLettersPage() {
  const { t } = useLingui();
  const maySeeMail = useMay("dispatch.view");
  const maySeeParked = useMay("system.view");
  const dead = useQuery({
    queryKey: [...lettersKey, "dead"],
    queryFn: () => unwrap(api.GET("/api/v1/dispatches", { params: { query: { state: "dead", limit: 200 } } })),
    enabled: maySeeMail,
  });
  const parked = useQuery({
    queryKey: [...lettersKey, "parked"],
    queryFn: () => unwrap(api.GET("/api/v1/parked")),
    enabled: maySeeParked,
  });
  return (
    <>
      <Header title={t({ message: "Dead letters", context: "administration" })} />
      <div className="admin-record">
        {maySeeMail && (
          <Part title={<Trans>Mails and texts that could not be sent</Trans>}>
            <Loaded query={dead} rows={3}>
              {({ items }) =>
                items.length ? (
                  <ul className="plain-list">
                    {items.map((each) => (
                      <Mail key={each.id} dispatch={each} />
                    ))}
                  </ul>
                ) : (
                  <p className="muted">
                    <Trans>Everything went out.</Trans>
                  </p>
                )
              }
            </Loaded>
          </Part>
        )}
        {maySeeParked && (
          <Part title={<Trans>Failed deliveries of events</Trans>}>
            <Loaded query={parked} rows={3}>
              {(rows) =>
                rows.length ? (
                  <ul className="plain-list">
                    {rows.map((each) => (
                      <Delivery key={`${each.subscriber} ${each.entity} ${each.record}`} parked={each} />
                    ))}
                  </ul>
                ) : (
                  <p className="muted">
                    <Trans>Everything was delivered.</Trans>
                  </p>
                )
              }
            </Loaded>
          </Part>
        )}
      </div>
    </>
  );
}

function Mail({ dispatch }: { dispatch: Dispatch }) {
  const { t } = useLingui();
  const mayReplay = useMay("dispatch.replay");
  const replay = useAct(
    () =>
      unwrap(api.POST("/api/v1/dispatches/{dispatch_id}/replay", { params: { path: { dispatch_id: dispatch.id } } })),
    lettersKey,
    () => t`It is on its way again`,
  );
  const title = dispatch.channel === "sms" ? t({ message: "Text message", context: "channel" }) : dispatch.subject;
  return (
    <li className="admin-row">
      <div>
        <p className="admin-two-lines" title={title}>
          {title}
        </p>
        <p className="small hint">
          {dispatch.recipient} · <Time at={dispatch.created_at} />
        </p>
        <p className="small error-text">{dispatch.last_error}</p>
      </div>
      {mayReplay && (
        <Button loading={replay.isPending} onClick={() => replay.mutate(undefined)}>
          <Trans>Send again</Trans>
        </Button>
      )}
    </li>
  );
}

function Delivery({ parked }: { parked: Parked }) {
  const { t } = useLingui();
  const format = useFormat();
  const mayRetry = useMay("organization.retry_parked");
  const maySkip = useMay("organization.skip_parked");
  const [skipping, setSkipping] = useState(false);
  const { subscriber, entity, record } = parked;
  const retry = useAct(
    () => unwrap(api.POST("/api/v1/parked/retry", { body: { subscriber, entity, record } })),
    lettersKey,
    () => t`It is tried again now`,
  );
  return (
    <li className="admin-row">
      <div>
        <p translate="no" lang="en">
          {subscriber} · {entity} {record}
        </p>
        <p className="small hint">
          {format.number(parked.events)} · <Time at={parked.at} />
        </p>
        <p className="small error-text">{parked.reason}</p>
      </div>
      <div className="admin-buttons">
        {mayRetry && (
          <Button loading={retry.isPending} onClick={() => retry.mutate(undefined)}>
            <Trans>Try again</Trans>
          </Button>
        )}
        {maySkip && (
          <Button onClick={() => setSkipping(true)}>
            <Trans>Leave out</Trans>
          </Button>
        )}
      </div>
      {skipping && <SkipDialog parked={parked} onClose={() => setSkipping(false)} />}
    </li>
  );
}

/** The delivery that failed is left out for good, with a reason; those behind it on the same record go on. */
function SkipDialog({ parked, onClose }: { parked: Parked; onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(lettersKey);
  const { subscriber, entity, record } = parked;
  return (
    <FieldsDialog<{ reason: string }, unknown>
      title={t`Leave this delivery out?`}
      verb={t`Leave out`}
      initial={{ reason: "" }}
      intro={
        <p>
          <Trans>It never reaches its receiver. What waits behind it on the same record is delivered.</Trans>
        </p>
      }
      fields={[{ key: "reason", kind: "text", label: t`Reason`, required: true, maxLength: 500 }]}
      send={({ reason }) => unwrap(api.POST("/api/v1/parked/skip", { body: { subscriber, entity, record, reason } }))}
      onDone={() => {
        said(t`The delivery was left out`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
