import { asList, asOne } from "../../app/search-params";

export const ticketStates = ["new", "open", "pending", "resolved", "closed"] as const;
export type TicketState = (typeof ticketStates)[number];

/** What the reader's day is about; each is there or not. */
export const ofTheDay = ["waiting", "risk", "mentioned", "watched", "team"] as const;

/** The filters of the ticket list, as they stand in the address. */
export interface TicketSearch {
  state?: TicketState[];
  type?: string;
  assignee?: string;
  unit?: string;
  category?: string;
  customer?: string;
  priority?: string;
  waiting?: string;
  risk?: string;
  mentioned?: string;
  watched?: string;
  team?: string;
  q?: string;
  /** A condition over the fields of tickets, as JSON. */
  filter?: string;
  /** A saved view; what else stands here is changed in it. */
  view?: string;
  filters?: string;
  /** Shown as cards by state instead of rows. */
  as?: string;
  order?: string;
  group?: string;
  columns?: string[];
}

export interface NewTicketSearch {
  parent?: string;
  /** Who calls, as a telephone system says it. */
  phone?: string;
  /** `7.31`: the message 31 of ticket 7 becomes a ticket of its own. */
  split?: string;
}

function present<T extends object>(values: T): Partial<T> {
  const kept = Object.entries(values).filter(
    ([, value]) => value !== undefined && (!Array.isArray(value) || value.length),
  );
  return Object.fromEntries(kept) as Partial<T>;
}

export function readTicketSearch(search: Record<string, unknown>): TicketSearch {
  return present({
    state: ticketStates.filter((state) => asList(search.state).includes(state)),
    type: asOne(search.type),
    assignee: asOne(search.assignee),
    unit: asOne(search.unit),
    category: asOne(search.category),
    customer: asOne(search.customer),
    priority: asOne(search.priority),
    ...Object.fromEntries(ofTheDay.map((name) => [name, search[name] === undefined ? undefined : "true"])),
    q: asOne(search.q),
    filter: asOne(search.filter),
    view: asOne(search.view),
    filters: asOne(search.filters),
    as: asOne(search.as),
    order: asOne(search.order),
    group: asOne(search.group),
    columns: asList(search.columns),
  }) as TicketSearch;
}

export function readNewTicketSearch(search: Record<string, unknown>): NewTicketSearch {
  return present({
    parent: asOne(search.parent),
    split: asOne(search.split),
    phone: asOne(search.phone),
  }) as NewTicketSearch;
}
