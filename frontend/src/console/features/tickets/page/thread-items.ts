import type { Message, Ticket, TimelineEntry } from "@/shared/api/types";
import { fieldsOf } from "@/shared/forms/types";

export type ThreadItem =
  | { kind: "message"; at: string; message: Message }
  | { kind: "records"; at: string; records: TimelineEntry[] };

/** Events whose message stands in the thread itself. */
const spoken = new Set(["ticket.replied", "ticket.noted", "ticket.customer_replied", "ticket.heard"]);

/** Messages oldest first; what happened between two of them folded into one item. Nothing from before `since`. */
export function threadItems(messages: Message[], timeline: TimelineEntry[], since = 0): ThreadItem[] {
  const records = timeline.filter((record) => !spoken.has(record.name));
  const all: ThreadItem[] = [
    ...messages.map((message) => ({ kind: "message" as const, at: message.at, message })),
    ...records.map((record) => ({ kind: "records" as const, at: record.at, records: [record] })),
  ];
  // Equal times keep this order: a word comes before what it caused.
  const sorted = all
    .filter(({ at }) => Date.parse(at) >= since)
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const items: ThreadItem[] = [];
  for (const item of sorted) {
    const last = items.at(-1);
    if (item.kind === "records" && last?.kind === "records") last.records.push(...item.records);
    else items.push(item);
  }
  return items;
}

/** As much of a thread as has been read, from its end. */
interface Read {
  data?: { at: string }[] | undefined;
  hasNextPage: boolean;
}

/** The moment since when all is known. Before it the words would stand without what happened, or the other way round. */
export function knownSince(...threads: Read[]): number {
  const moments = threads.map(({ data, hasNextPage }) => (hasNextPage && data?.[0] ? Date.parse(data[0].at) : 0));
  return Math.max(...moments);
}

/** The long answers of a form, which are what the customer came to say. */
function storyOf(ticket: Ticket): string {
  return fieldsOf(ticket.form)
    .filter((field) => field.type === "long_text")
    .map((field) => ticket.data[field.key])
    .filter((answer): answer is string => typeof answer === "string" && answer.trim() !== "")
    .join("\n\n");
}

const aMoment = 2000;

/** The conversation with that story at its beginning: in the message that came with it, or as one of its own. */
export function withStory(ticket: Ticket, said: Message[]): Message[] {
  const story = storyOf(ticket);
  const [first, ...others] = said;
  if (!story || said.some((message) => message.body.trim() === story.trim())) return said;
  const cameTogether = first?.direction === "in" && Date.parse(first.at) - Date.parse(ticket.created_at) < aMoment;
  if (first && cameTogether) return [{ ...first, body: `${story}\n\n${first.body}`, html: "" }, ...others];
  // Files that came with a later message stand there, not at the beginning.
  const sent = new Set(said.flatMap((message) => message.attachments.map((file) => file.id)));
  const opening: Message = {
    id: 0,
    direction: "in",
    channel: ticket.channel,
    author: { kind: "customer", name: ticket.contact?.name ?? ticket.customer?.name ?? "" },
    body: story,
    html: "",
    ticket: null,
    attachments: ticket.attachments.filter((file) => !sent.has(file.id)),
    delivery: "",
    cc: [],
    bcc: [],
    original: false,
    at: ticket.created_at,
  };
  return [opening, ...said];
}
