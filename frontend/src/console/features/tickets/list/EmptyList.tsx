import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useMay } from "../../../app/session";

interface Props {
  view: string | undefined;
  onClear: () => void;
}

/** What belongs here, and one way on. */
export function EmptyList({ view, onClear }: Props) {
  const mayCreate = useMay("ticket.create");
  if (!view)
    return (
      <div className="page-message">
        <p>
          <Trans>No ticket fits these filters.</Trans>
        </p>
        <Button onClick={onClear}>
          <Trans>Clear filters</Trans>
        </Button>
      </div>
    );
  if (view === "all")
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
        {view === "mine" ? (
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
