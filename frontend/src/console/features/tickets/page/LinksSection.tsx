import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { App, Button } from "antd";
import { type ReactNode, useState } from "react";
import type { Ticket } from "@/shared/api/types";
import { useFormat } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { useMay } from "../../../app/session";
import { useAsk } from "../../../ui/use-ask";
import { useTicketVerb } from "../actions";
import { AddLink } from "./AddLink";
import { StateBadge } from "../StateBadge";
import { linkWords } from "../words";
import { Section } from "./Section";
import { may } from "./verbs";

export function LinksSection({ ticket }: { ticket: Ticket }) {
  const { _ } = useI18n();
  const [adding, setAdding] = useState(false);
  const mayCreate = useMay("ticket.create");
  const mayLink = may(ticket, "link");
  const { parent, children, links, merged } = ticket;
  const isEmpty = !parent && children.length + links.length + merged.length === 0;
  if (isEmpty && !mayLink && !mayCreate) return null;
  return (
    <Section title={<Trans>Related tickets</Trans>}>
      <ul className="plain-list">
        {parent && <Related ticket={parent} relation={<Trans>Part of</Trans>} />}
        {children.map((child) => (
          <Related key={child.id} ticket={child} relation={<Trans>Sub-ticket</Trans>} />
        ))}
        {merged.map((other) => (
          <Related key={`merged-${other.id}`} ticket={other} relation={<Trans>Merged into this one</Trans>} />
        ))}
        {links.map((link) => {
          const word = linkWords[link.kind];
          return (
            <Related
              key={`link-${link.id}`}
              ticket={link.ticket}
              relation={word ? _(word) : link.kind}
              action={may(ticket, "unlink") && <Unlink ticket={ticket} link={link.id} />}
            />
          );
        })}
      </ul>
      {adding ? (
        <AddLink ticket={ticket} onClose={() => setAdding(false)} />
      ) : (
        <div className="section-links">
          {mayLink && (
            <Button id="link-ticket" type="link" size="small" onClick={() => setAdding(true)}>
              <Trans>Link a ticket</Trans>
            </Button>
          )}
          {mayCreate && (
            <Link to="/tickets/new" search={{ parent: String(ticket.id) }} className="small">
              <Trans>New sub-ticket</Trans>
            </Link>
          )}
        </div>
      )}
    </Section>
  );
}

interface RelatedProps {
  ticket: { id: number; number: string; subject?: string; state?: string };
  relation: ReactNode;
  action?: ReactNode;
}

export function Related({ ticket, relation, action }: RelatedProps) {
  const format = useFormat();
  return (
    <li className="related">
      <span className="small hint">{relation}</span>
      <Link
        to="/tickets/$ticketId"
        params={{ ticketId: String(ticket.id) }}
        className="ellipsis"
        title={ticket.subject}
      >
        {format.ticketNumber(ticket.number)} {ticket.subject}
      </Link>
      <span className="related-state">
        {ticket.state && <StateBadge state={ticket.state} />}
        {action}
      </span>
    </li>
  );
}

function Unlink({ ticket, link }: { ticket: Ticket; link: number }) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const ask = useAsk();
  const unlink = useTicketVerb(ticket, "unlink");
  const remove = () => unlink.mutate({ link }, { onError: (error) => void message.error(problemText(error)) });
  return (
    <Button
      type="text"
      size="small"
      aria-label={t`Remove this link`}
      loading={unlink.isPending}
      onClick={() => ask({ title: t`Remove this link?`, verb: t`Remove`, then: remove })}
    >
      ×
    </Button>
  );
}
