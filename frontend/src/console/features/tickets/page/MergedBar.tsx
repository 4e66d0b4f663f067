import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { App, Button } from "antd";
import type { Ticket } from "@/shared/api/types";
import { useFormat } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { useTicketVerb } from "../actions";
import { may } from "./verbs";

/** A merged ticket goes on elsewhere: the way there, and the way back. */
export function MergedBar({ ticket, into }: { ticket: Ticket; into: NonNullable<Ticket["merged_into"]> }) {
  const format = useFormat();
  const { message } = App.useApp();
  const unmerge = useTicketVerb(ticket, "unmerge");
  return (
    <p className="merged-bar" role="status">
      <Trans>
        This ticket goes on in{" "}
        <Link to="/tickets/$ticketId" params={{ ticketId: String(into.id) }}>
          {format.ticketNumber(into.number)} {into.subject}
        </Link>
      </Trans>
      {may(ticket, "unmerge") && (
        <Button
          size="small"
          loading={unmerge.isPending}
          onClick={() => unmerge.mutate({}, { onError: (error) => void message.error(problemText(error)) })}
        >
          <Trans>Take the merge back</Trans>
        </Button>
      )}
    </p>
  );
}
