import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { App } from "antd";
import { useEffect } from "react";
import { useFormat } from "@/shared/format";
import { PageFailure } from "../../../ui/PageFailure";
import { Skeleton } from "../../../ui/Skeleton";
import { useTicketTypes } from "../queries";
import { NewTicketForm } from "./NewTicketForm";

export function NewTicketPage() {
  const { t } = useLingui();
  const { parent } = useSearch({ from: "/inside/tickets/new" });
  const navigate = useNavigate();
  const format = useFormat();
  const { message } = App.useApp();
  const types = useTicketTypes();

  useEffect(() => {
    document.title = t`New ticket`;
  }, [t]);

  return (
    <>
      <header className="page-header">
        <h1>{parent ? <Trans>New sub-ticket</Trans> : <Trans>New ticket</Trans>}</h1>
      </header>
      {types.isPending && <Skeleton rows={8} />}
      {types.isError && !types.data && <PageFailure error={types.error} reset={() => void types.refetch()} />}
      {types.data && (
        <NewTicketForm
          types={types.data}
          parent={parent ? Number(parent) : undefined}
          onCreated={(ticket) => {
            void message.success(t`Ticket ${format.ticketNumber(ticket.number)} created`);
            void navigate({ to: "/tickets/$ticketId", params: { ticketId: String(ticket.id) } });
          }}
        />
      )}
    </>
  );
}
