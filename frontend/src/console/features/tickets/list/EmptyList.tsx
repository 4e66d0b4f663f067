import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useMay } from "../../../app/session";
import type { TicketSearch } from "../search";
import { viewOf } from "./views";

/** What belongs here, and one way on. */
export function EmptyList({ search }: { search: TicketSearch }) {
  const mayCreate = useMay("ticket.create");
  const view = viewOf(search);
  if (!view)
    return (
      <div className="page-message">
        <p>
          <Trans>No ticket fits these filters.</Trans>
        </p>
        <Link to="/tickets" search={{}}>
          <Button>
            <Trans>Clear filters</Trans>
          </Button>
        </Link>
      </div>
    );
  if (view.key === "all")
    return (
      <div className="page-message">
        <p>
          <Trans>Every request of a customer becomes a ticket here, whichever way it comes in.</Trans>
        </p>
        {mayCreate && (
          <Link to="/tickets/new" search={{}}>
            <Button>
              <Trans>New ticket</Trans>
            </Button>
          </Link>
        )}
      </div>
    );
  return (
    <div className="page-message">
      <p>
        {view.key === "mine" ? (
          <Trans>Tickets that you have claimed or been given stand here. There are none now.</Trans>
        ) : (
          <Trans>Nothing waits here now.</Trans>
        )}
      </p>
      <Link to="/tickets" search={{}}>
        <Trans>All tickets</Trans>
      </Link>
    </div>
  );
}
