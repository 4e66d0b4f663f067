import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { Message, Ticket } from "@/shared/api/types";
import { ticketQuery } from "../queries";
import type { NewTicketSearch } from "../search";
import { emptyTicket, type Origin, type TicketDraft } from "./create";

export interface Beginning {
  origin: Origin;
  initial: TicketDraft;
  /** Under which key what is typed is kept. */
  place: string;
}

const longest = 60;

/** What a new ticket begins with: nothing, the number of a caller, or a message that is a matter of its own. */
export function useBeginning({ parent, split, phone }: NewTicketSearch) {
  const [ticket = "", message = ""] = (split ?? "").split(".");
  const id = Number(ticket);
  const source = useQuery({ ...ticketQuery(id), enabled: Boolean(split) });
  const said = useQuery({
    queryKey: ["tickets", "one", id, "message", message],
    // The page that ends with this very message.
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/tickets/{ticket_id}/messages", {
          params: { path: { ticket_id: id }, query: { after: Number(message) - 1 } },
        }),
      ),
    enabled: Boolean(split),
  });
  const words = said.data?.items.find((each) => each.id === Number(message));
  if (!split) {
    const initial = phone ? { ...emptyTicket, phone } : emptyTicket;
    const place = `ticket.${parent ?? phone ?? "new"}`;
    return ready({ origin: { parent: parent ? Number(parent) : undefined }, initial, place });
  }
  const error = source.error ?? said.error;
  if (!source.data || !words) {
    const isMissing = !error && Boolean(source.data && said.data);
    return { data: undefined, error, isMissing, isPending: !error && !isMissing };
  }
  return ready({
    origin: { split: words.id },
    initial: splitOff(source.data, words),
    place: `ticket.split.${words.id}`,
  });
}

const ready = (data: Beginning) => ({ data, error: null, isMissing: false, isPending: false });

/** The same customer, and the words of the message. */
function splitOff(ticket: Ticket, message: Message): TicketDraft {
  const [line = ""] = message.body.trim().split("\n");
  return {
    ...emptyTicket,
    caller: ticket.customer && { ...ticket.customer, phone: ticket.contact?.phone ?? "" },
    subject: line.length > longest ? `${line.slice(0, longest - 1)}…` : line,
    message: message.body,
  };
}
