import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useMay } from "../../../app/session";
import { NothingFits } from "../../../lists/NothingFits";
import { Empty } from "../../../ui/Empty";

interface Props {
  view: string | undefined;
  onClear: () => void;
}

/** What belongs here, and one way on. */
export function EmptyList({ view, onClear }: Props) {
  const mayCreate = useMay("ticket.create");
  if (!view)
    return (
      <NothingFits onClear={onClear}>
        <Trans>No ticket fits these filters.</Trans>
      </NothingFits>
    );
  if (view === "all") {
    const create = (
      <Link to="/tickets/new" search={{}}>
        <Button>
          <Trans>New ticket</Trans>
        </Button>
      </Link>
    );
    return (
      <Empty action={mayCreate && create}>
        <Trans>Every request of a customer becomes a ticket here, whichever way it comes in.</Trans>
      </Empty>
    );
  }
  const all = (
    <Link to="/tickets" search={{}}>
      <Trans>All tickets</Trans>
    </Link>
  );
  return (
    <Empty action={all}>
      {view === "mine" ? (
        <Trans>Tickets that you have claimed or been given stand here. There are none now.</Trans>
      ) : (
        <Trans>Nothing waits here now.</Trans>
      )}
    </Empty>
  );
}
