import { CloseOutlined, MinusOutlined, PhoneOutlined } from "@ant-design/icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useNavigate } from "@tanstack/react-router";
import { App, Button, Radio } from "antd";
import { useState } from "react";
import { useFormat } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { useMay } from "../../../app/session";
import { Chip } from "../../../ui/badges";
import { useShortcut } from "../../../ui/shortcuts";
import { StateBadge } from "../../tickets/StateBadge";
import type { CallNow } from "../queries";
import { useAttach, useMakeTicket } from "./acts";
import { useElapsed } from "./elapsed";

interface Props {
  call: CallNow;
  /** The server's clock when this was read. */
  now: string;
  /** The keys are the first card's. */
  hasKeys: boolean;
  onAway: () => void;
}

export function CallCard({ call, now, hasKeys, onAway }: Props) {
  const { t } = useLingui();
  const [isFolded, setFolded] = useState(false);
  const [chosen, setChosen] = useState<number>();
  const caller = call.callers.find(({ customer }) => customer === chosen) ?? call.callers[0];
  return (
    <article className="call" aria-label={t`Call`}>
      <header>
        <PhoneOutlined aria-hidden />
        <State call={call} />
        <Elapsed call={call} now={now} />
        <span className="call-tools">
          <Button
            type="text"
            size="small"
            aria-expanded={!isFolded}
            aria-label={isFolded ? t`Unfold the call` : t`Fold the call`}
            icon={<MinusOutlined />}
            onClick={() => setFolded(!isFolded)}
          />
          <Button type="text" size="small" aria-label={t`Hide the call`} icon={<CloseOutlined />} onClick={onAway} />
        </span>
      </header>
      <Who call={call} caller={caller} />
      {!isFolded && (
        <>
          {call.callers.length > 1 && !call.ticket && (
            <Radio.Group
              className="call-callers"
              aria-label={t`Who calls`}
              value={caller?.customer}
              options={call.callers.map(({ customer, name }) => ({ value: customer, label: name }))}
              onChange={(event) => setChosen(event.target.value as number)}
            />
          )}
          <Tickets call={call} />
        </>
      )}
      <Acts call={call} caller={caller} hasKeys={hasKeys} />
    </article>
  );
}

type Caller = CallNow["callers"][number] | undefined;

function State({ call: { state, direction } }: { call: CallNow }) {
  if (state === "on") return <Trans>On the phone</Trans>;
  if (state === "ended") return <Trans>Call ended</Trans>;
  return direction === "in" ? <Trans>Incoming call</Trans> : <Trans>Calling</Trans>;
}

/** It runs each second, and is not read out each second. */
function Elapsed({ call, now }: { call: CallNow; now: string }) {
  const format = useFormat();
  const since = call.answered_at ?? call.rang_at;
  const seconds = useElapsed(since, call.ended_at, now);
  return (
    <span role="timer" aria-live="off" className="call-time">
      {since ? format.timer(seconds) : ""}
    </span>
  );
}

function Who({ call, caller }: { call: CallNow; caller: Caller }) {
  const format = useFormat();
  const number = call.number ? format.phone(call.number) : "";
  // Whoever has no name yet is called by his number.
  const name = caller && caller.name !== call.number ? caller.name : number;
  return (
    <p className="call-who">
      <strong className="ellipsis">{name || <Trans>Unknown number</Trans>}</strong>
      {caller?.tier && <Chip>{caller.tier}</Chip>}
      <span className="small hint">
        {[caller && caller.contact_name !== caller.name && caller.contact_name, name !== number && number, call.line]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </p>
  );
}

const most = 3;

/** Those under way first: most calls ask after one of them. */
function Tickets({ call: { open, last, ticket } }: { call: CallNow }) {
  const format = useFormat();
  // That of the call itself stands below.
  const shown = [...open, ...last.filter(({ id }) => !open.some((each) => each.id === id))]
    .filter(({ id }) => id !== ticket?.id)
    .slice(0, most);
  if (!shown.length) return null;
  return (
    <ul className="plain-list call-tickets">
      {shown.map(({ id, number, subject, state }) => (
        <li key={id}>
          <Link to="/tickets/$ticketId" params={{ ticketId: String(id) }} className="ellipsis" title={subject}>
            {format.ticketNumber(number)} {subject}
          </Link>
          <StateBadge state={state} />
        </li>
      ))}
    </ul>
  );
}

function Acts({ call, caller, hasKeys }: { call: CallNow; caller: Caller; hasKeys: boolean }) {
  const format = useFormat();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { ticket, open, id } = call;
  const [mayTake, mayCreate, mayAdd] = [useMay("call.make_ticket"), useMay("ticket.create"), useMay("call.attach")];
  const mayMake = mayTake && mayCreate && !ticket;
  const mayAttach = mayAdd && !ticket && open.length > 0;
  const make = useMakeTicket();
  const add = useAttach();
  const failed = { onError: (error: Error) => void message.error(problemText(error)) };
  const onMake = () => !make.isPending && make.mutate({ id, customer: caller?.customer }, failed);
  const onAttach = () => open[0] && !add.isPending && add.mutate({ id, ticket: open[0].id }, failed);
  const onCustomer = () =>
    caller && void navigate({ to: "/customers/$customerId", params: { customerId: String(caller.customer) } });
  useShortcut("p", onMake, hasKeys && mayMake);
  useShortcut("a", onAttach, hasKeys && mayAttach);
  useShortcut("o", onCustomer, hasKeys && Boolean(caller));
  return (
    <div className="call-acts">
      {mayMake && (
        <Button loading={make.isPending} onClick={onMake}>
          <Trans>Make a ticket</Trans> {hasKeys && <kbd aria-hidden>P</kbd>}
        </Button>
      )}
      {ticket && (
        <Link to="/tickets/$ticketId" params={{ ticketId: String(ticket.id) }}>
          {format.ticketNumber(ticket.number)} {ticket.subject}
        </Link>
      )}
      {caller && (
        <Button onClick={onCustomer}>
          <Trans>Open the customer</Trans> {hasKeys && <kbd aria-hidden>O</kbd>}
        </Button>
      )}
      {mayAttach && (
        <Button loading={add.isPending} title={open[0]?.subject} onClick={onAttach}>
          <Trans>Add to {format.ticketNumber(open[0]!.number)}</Trans> {hasKeys && <kbd aria-hidden>A</kbd>}
        </Button>
      )}
    </div>
  );
}
