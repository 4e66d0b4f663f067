import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { Ticket } from "@/shared/api/types";
import { Time } from "@/shared/format";
import { ticketKeys } from "../queries";
import { Related } from "./LinksSection";
import { Section } from "./Section";

/** What the customer has asked before, and what others have asked in the same words: perhaps the same once more. */
export function SimilarSection({ ticket }: { ticket: Ticket }) {
  const found = useQuery({
    queryKey: [...ticketKeys.one(ticket.id), "similar"],
    queryFn: () =>
      unwrap(api.GET("/api/v1/tickets/{ticket_id}/similar", { params: { path: { ticket_id: ticket.id } } })),
    staleTime: 60_000,
  });
  const { customers = [], alike = [] } = found.data ?? {};
  return (
    <>
      {customers.length > 0 && (
        <Section title={<Trans>Other tickets of the customer</Trans>}>
          <ul className="plain-list">
            {customers.map((other) => (
              <Related key={other.id} ticket={other} relation={<Time at={other.created_at} />} />
            ))}
          </ul>
        </Section>
      )}
      {alike.length > 0 && (
        <Section title={<Trans>Similar tickets</Trans>}>
          <ul className="plain-list">
            {alike.map((other) => (
              <Related key={other.id} ticket={other} relation={other.customer} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
