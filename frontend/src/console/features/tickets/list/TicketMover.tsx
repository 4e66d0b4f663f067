import { useLingui } from "@lingui/react";
import { App } from "antd";
import { useEffect, useRef } from "react";
import type { Ticket } from "@/shared/api/types";
import { problemText } from "@/shared/ui/problem-text";
import { useTicketVerb } from "../actions";
import { Dialogs, type OpenDialog } from "../dialogs/Dialogs";
import { asking, type ButtonVerb } from "../page/verbs";
import { useTicket } from "../queries";
import { doneWords, verbWords } from "../words";

interface Props {
  id: number;
  verb: string;
  onClose: () => void;
}

/** Does on the board what a button of the ticket's page would do: at once, or after what it asks for. */
export function TicketMover({ id, verb, onClose }: Props) {
  const ticket = useTicket(id).data;
  if (!ticket) return null;
  if (asking.has(verb as ButtonVerb)) return <Dialogs ticket={ticket} open={verb as OpenDialog} onClose={onClose} />;
  return <AtOnce ticket={ticket} verb={verb as ButtonVerb} onClose={onClose} />;
}

function AtOnce({ ticket, verb, onClose }: { ticket: Ticket; verb: ButtonVerb; onClose: () => void }) {
  const { _ } = useLingui();
  const { message } = App.useApp();
  const act = useTicketVerb(ticket, verb as "claim");
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    act.mutate(
      {},
      {
        onSuccess: () => void message.success(_(doneWords[verb] ?? verbWords[verb])),
        onError: (error) => void message.error(problemText(error)),
        onSettled: onClose,
      },
    );
  });
  return null;
}
