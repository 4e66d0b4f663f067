import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Ticket } from "@/shared/api/types";
import { useFormat } from "@/shared/format";
import { Chip } from "../../../ui/badges";
import { CopyText } from "../../../ui/CopyText";
import { CallButton } from "./CallsSection";
import { Fact, Section } from "./Section";

export function CustomerSection({ ticket }: { ticket: Ticket }) {
  const { t } = useLingui();
  const format = useFormat();
  const { customer, contact } = ticket;
  return (
    <Section title={<Trans>Customer</Trans>}>
      <dl>
        <Fact label={t`Name`}>
          {customer ? (
            <Link to="/customers/$customerId" params={{ customerId: String(customer.id) }}>
              {customer.name}
            </Link>
          ) : (
            (contact?.name ?? format.unknown)
          )}
          {ticket.tier && <Chip>{ticket.tier}</Chip>}
        </Fact>
        {contact && customer && contact.name !== customer.name && <Fact label={t`Contact`}>{contact.name}</Fact>}
        <Fact label={t`Phone`}>
          {contact?.phone ? (
            <>
              <CopyText text={contact.phone} shown={format.phone(contact.phone)} /> <CallButton ticket={ticket} />
            </>
          ) : (
            format.unknown
          )}
        </Fact>
        <Fact label={t`E-mail`}>
          {contact?.email ? <CopyText text={contact.email} shown={contact.email} /> : format.unknown}
        </Fact>
      </dl>
    </Section>
  );
}
