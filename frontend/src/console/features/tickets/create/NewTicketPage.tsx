import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { App } from "antd";
import { useState } from "react";
import { useFormat } from "@/shared/format";
import { PageFailure } from "../../../ui/PageFailure";
import { PageMissing } from "../../../ui/PageMissing";
import { Skeleton } from "../../../ui/Skeleton";
import { useTitle } from "../../../ui/title";
import { useTicketTypes } from "../queries";
import { CallerHistory } from "./CallerHistory";
import "./create.css";
import type { Caller } from "./create";
import { NewTicketForm } from "./NewTicketForm";
import { useBeginning } from "./beginning";

/** 来电登记 and 新建工单 are one page: whoever is known is found, and what they asked before stands beside. */
export function NewTicketPage() {
  const { t } = useLingui();
  const search = useSearch({ from: "/inside/tickets/new" });
  const navigate = useNavigate();
  const format = useFormat();
  const { message } = App.useApp();
  const types = useTicketTypes();
  const beginning = useBeginning(search);
  const [caller, setCaller] = useState<Caller | null>(null);
  useTitle(t`New ticket`);

  const error = types.error ?? beginning.error;
  return (
    <>
      <header className="page-header">
        <h1>{search.parent ? <Trans>New sub-ticket</Trans> : <Trans>New ticket</Trans>}</h1>
      </header>
      {error && !types.data && <PageFailure error={error} reset={() => void types.refetch()} />}
      {beginning.error && types.data && <PageFailure error={beginning.error} />}
      {beginning.isMissing && <PageMissing />}
      {(types.isPending || beginning.isPending) && !error && <Skeleton rows={8} />}
      {types.data && beginning.data && (
        <div className="intake">
          <NewTicketForm
            key={beginning.data.place}
            types={types.data}
            {...beginning.data}
            onCaller={setCaller}
            onCreated={(ticket) => {
              void message.success(t`Ticket ${format.ticketNumber(ticket.number)} created`);
              void navigate({ to: "/tickets/$ticketId", params: { ticketId: String(ticket.id) } });
            }}
          />
          {caller && <CallerHistory caller={caller} />}
        </div>
      )}
    </>
  );
}
