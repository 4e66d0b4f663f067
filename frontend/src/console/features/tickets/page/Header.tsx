import { EyeFilled, EyeOutlined, MoreOutlined } from "@ant-design/icons";
import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown } from "antd";
import type { Ticket } from "@/shared/api/types";
import { problemText } from "@/shared/ui/problem-text";
import { useFormat } from "@/shared/format";
import { useMe } from "../../../app/session";
import { Chip } from "../../../ui/badges";
import { CopyText } from "../../../ui/CopyText";
import { Presence } from "../../../ui/Presence";
import { useShortcut } from "../../../ui/shortcuts";
import { type Verb, useTicketVerb } from "../actions";
import type { OpenDialog } from "../dialogs/Dialogs";
import { readWholeThread } from "../queries";
import { PriorityMark, StateBadge } from "../StateBadge";
import { doneWords, verbWords } from "../words";
import { asking, type ButtonVerb, may, primaryOf, seldomOf, verbsOf } from "./verbs";

interface Props {
  ticket: Ticket;
  onDialog: (dialog: OpenDialog) => void;
}

export function Header({ ticket, onDialog }: Props) {
  const format = useFormat();
  return (
    <header className="ticket-header">
      <div className="ticket-title">
        <CopyText text={ticket.number} shown={format.ticketNumber(ticket.number)} />
        <h1 title={ticket.subject}>{ticket.subject}</h1>
        <PriorityMark priority={ticket.priority} />
        {ticket.level > 1 && <Chip>{`L${ticket.level}`}</Chip>}
      </div>
      <div className="ticket-facts">
        <StateBadge state={ticket.state} reason={ticket.pending_reason} />
        <span className="muted assignee">
          {ticket.assignee ? ticket.assignee.name : <Trans>Nobody has claimed it</Trans>}
        </span>
        <Presence topic={`ticket:${ticket.id}`} />
        {ticket.promise && (
          <span className="muted ellipsis" title={ticket.promise}>
            <Trans>Customer sees: {ticket.promise}</Trans>
          </span>
        )}
      </div>
      <Buttons ticket={ticket} onDialog={onDialog} />
    </header>
  );
}

export function Buttons({ ticket, onDialog }: Props) {
  const primary = primaryOf(ticket);
  const verbs = verbsOf(ticket, useMe().id);
  useShortcut("c", () => document.getElementById("verb-claim")?.click(), verbs.includes("claim"));
  return (
    <div id="verbs" className="ticket-buttons">
      {verbs.map((verb) => (
        <VerbButton key={verb} verb={verb} ticket={ticket} isPrimary={verb === primary} onDialog={onDialog} />
      ))}
      <WatchButton ticket={ticket} />
      <MoreButton ticket={ticket} onDialog={onDialog} />
    </div>
  );
}

interface ButtonProps extends Props {
  verb: ButtonVerb;
  isPrimary: boolean;
}

function VerbButton({ verb, ticket, isPrimary, onDialog }: ButtonProps) {
  const { _ } = useI18n();
  const { message } = App.useApp();
  const act = useTicketVerb(ticket, verb as "claim");

  function onClick() {
    if (asking.has(verb)) return onDialog(verb as OpenDialog);
    act.mutate(
      {},
      {
        onSuccess: () => void message.success(_(doneWords[verb] ?? verbWords[verb])),
        onError: (error) => void message.error(problemText(error)),
      },
    );
  }

  return (
    <Button id={`verb-${verb}`} type={isPrimary ? "primary" : "default"} loading={act.isPending} onClick={onClick}>
      {_(verbWords[verb])}
    </Button>
  );
}

/** What is done seldom, and the paper. */
function MoreButton({ ticket, onDialog }: Props) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const { message } = App.useApp();
  const release = useTicketVerb(ticket, "release");
  const put = () =>
    release.mutate(
      {},
      {
        onSuccess: () => void message.success(_(doneWords.release ?? verbWords.release)),
        onError: (error) => void message.error(problemText(error)),
      },
    );
  const client = useQueryClient();
  const print = async () => {
    try {
      await readWholeThread(client, ticket.id);
    } catch (error) {
      void message.error(problemText(error));
      return;
    }
    // What was read stands on the page two frames later.
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
  };
  const items = [
    ...seldomOf(ticket).map((verb) => ({
      key: verb,
      label: _(verbWords[verb]),
      onClick: () => (asking.has(verb) ? onDialog(verb as OpenDialog) : put()),
    })),
    { key: "print", label: t`Print`, onClick: () => void print() },
  ];
  return (
    <Dropdown trigger={["click"]} placement="bottomRight" menu={{ items }}>
      <Button id="more" type="text" icon={<MoreOutlined aria-hidden />} aria-label={t`More`} title={t`More`} />
    </Dropdown>
  );
}

function WatchButton({ ticket }: { ticket: Ticket }) {
  const { t } = useLingui();
  const me = useMe();
  const watching = ticket.watchers.some((watcher) => watcher.id === me.id);
  const { message } = App.useApp();
  const verb: Verb = watching ? "unwatch" : "watch";
  const act = useTicketVerb(ticket, verb);
  if (!may(ticket, verb)) return null;
  return (
    <Button
      type="text"
      icon={watching ? <EyeFilled aria-hidden /> : <EyeOutlined aria-hidden />}
      aria-pressed={watching}
      aria-label={t({ message: "Watch", context: "verb" })}
      title={watching ? t({ message: "Stop watching", context: "verb" }) : t({ message: "Watch", context: "verb" })}
      onClick={() => act.mutate({}, { onError: (error) => void message.error(problemText(error)) })}
    />
  );
}
