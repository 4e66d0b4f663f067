import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { asProblem } from "@/shared/api/problem";
import { useFormat } from "@/shared/format";
import { useLive } from "@/shared/live/live";
import { useMay } from "../../../app/session";
import { Chip } from "../../../ui/badges";
import { CopyText } from "../../../ui/CopyText";
import { PageFailure } from "../../../ui/PageFailure";
import { PageMissing } from "../../../ui/PageMissing";
import { Skeleton } from "../../../ui/Skeleton";
import { useTitle } from "../../../ui/title";
import { Fact, Section } from "../../tickets/page/Section";
import "../../tickets/page/ticket.css";
import { type Customer, useCustomer } from "../queries";
import { kindWords } from "../words";
import { EditDialog } from "./EditDialog";
import { TicketsOf } from "./TicketsOf";
import "./customer.css";

export function CustomerPage() {
  const { customerId } = useParams({ from: "/inside/customers/$customerId" });
  // The server is asked only for what can be a customer.
  return /^\d{1,15}$/.test(customerId) ? <Found id={Number(customerId)} isPage /> : <PageMissing />;
}

/** Beside the list. */
export const CustomerPreview = ({ id }: { id: number }) => <Found id={id} />;

function Found({ id, isPage = false }: { id: number; isPage?: boolean }) {
  const customer = useCustomer(id);
  useLive([`customer:${id}`]);
  if (customer.data) return <Whole key={id} customer={customer.data} isPage={isPage} />;
  if (customer.isPending) return <Skeleton rows={8} />;
  if ([403, 404, 422].includes(asProblem(customer.error).status)) return <PageMissing />;
  return <PageFailure error={customer.error} reset={() => void customer.refetch()} />;
}

function Whole({ customer, isPage }: { customer: Customer; isPage: boolean }) {
  const { t } = useLingui();
  useTitle(isPage ? customer.name : undefined);
  return (
    <div className={isPage ? "ticket" : "ticket customer-preview"}>
      <Header customer={customer} isPage={isPage} />
      <div className="ticket-body customer-body">
        <section className="ticket-main customer-main" aria-label={t`Tickets of this customer`}>
          <TicketsOf customer={customer} />
        </section>
        <aside className="ticket-side" aria-label={t`Details`}>
          <Facts customer={customer} />
        </aside>
      </div>
    </div>
  );
}

function Header({ customer, isPage }: { customer: Customer; isPage: boolean }) {
  const { _ } = useI18n();
  const [editing, setEditing] = useState(false);
  const mayEdit = useMay("customer.edit");
  const word = kindWords[customer.kind];
  const Title = isPage ? "h1" : "h2";
  return (
    <header className="ticket-header">
      <div className="ticket-title">
        <Title className="customer-name ellipsis" title={customer.name}>
          {isPage ? (
            customer.name
          ) : (
            <Link to="/customers/$customerId" params={{ customerId: String(customer.id) }}>
              {customer.name}
            </Link>
          )}
        </Title>
        {customer.tier && <Chip>{customer.tier}</Chip>}
      </div>
      <div className="ticket-facts muted">
        {word && <span>{_(word)}</span>}
        <span className="ellipsis">{customer.unit.name}</span>
      </div>
      {mayEdit && (
        <div className="ticket-buttons">
          <Button onClick={() => setEditing(true)}>
            <Trans>Edit</Trans>
          </Button>
        </div>
      )}
      {editing && <EditDialog customer={customer} onClose={() => setEditing(false)} />}
    </header>
  );
}

function Facts({ customer }: { customer: Customer }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <>
      {customer.contacts.map((contact) => (
        <Section key={contact.id} title={contact.name || customer.name}>
          <dl>
            <Fact label={t`Phone`}>
              {contact.phone ? <CopyText text={contact.phone} shown={format.phone(contact.phone)} /> : format.unknown}
            </Fact>
            <Fact label={t`E-mail`}>
              {contact.email ? <CopyText text={contact.email} shown={contact.email} /> : format.unknown}
            </Fact>
          </dl>
        </Section>
      ))}
      {customer.note && (
        <Section title={<Trans context="customer">Note</Trans>}>
          <p className="customer-note">{customer.note}</p>
        </Section>
      )}
    </>
  );
}
