import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { TicketsOf } from "../../customers/page/TicketsOf";
import type { Caller } from "./create";

/** What they have asked before: the agent need not ask, and an open ticket is not opened twice. */
export function CallerHistory({ caller }: { caller: Caller }) {
  return (
    <aside className="intake-history">
      <h2>
        <Link to="/customers/$customerId" params={{ customerId: String(caller.id) }}>
          <Trans>Tickets of {caller.name}</Trans>
        </Link>
      </h2>
      <TicketsOf customer={caller} />
    </aside>
  );
}
