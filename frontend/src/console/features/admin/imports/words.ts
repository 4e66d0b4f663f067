import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import type { Noun } from "./queries";

/** What can be brought in, and the verb that it takes. */
export const nouns: Record<Noun, { title: MessageDescriptor; verb: string; help: MessageDescriptor }> = {
  unit: {
    title: msg({ message: "Units", context: "import" }),
    verb: "unit.create",
    help: msg`Up to 5,000 rows, in any order: who stands above a unit is found by name or path.`,
  },
  user: {
    title: msg({ message: "People", context: "import" }),
    verb: "user.create",
    help: msg`With unit, role and post. Invitations are sent afterwards, by mail or as links.`,
  },
  customer: {
    title: msg({ message: "Customers", context: "import" }),
    verb: "customer.import",
    help: msg`Recognised by phone or e-mail, so nobody comes in twice. Several rows of a company bring its contacts.`,
  },
  ticket: {
    title: msg({ message: "Tickets", context: "import" }),
    verb: "ticket.import",
    help: msg`As another system kept them, with their state and times. The same row comes in once.`,
  },
};

export const nounOf = (of: string): Noun => (of in nouns ? (of as Noun) : "ticket");

const states: Record<string, MessageDescriptor> = {
  draft: msg({ message: "not imported yet", context: "import" }),
  queued: msg({ message: "waiting", context: "import" }),
  running: msg({ message: "under way", context: "import" }),
  stopping: msg({ message: "stopping", context: "import" }),
  stopped: msg({ message: "stopped", context: "import" }),
  done: msg({ message: "finished", context: "import" }),
  failed: msg({ message: "broken off", context: "import" }),
};

export const stateWord = (state: string): MessageDescriptor => states[state] ?? states["draft"]!;

export const became: Record<string, MessageDescriptor> = {
  made: msg({ message: "new", context: "import" }),
  changed: msg({ message: "changed", context: "import" }),
  known: msg({ message: "here already", context: "import" }),
  refused: msg({ message: "refused", context: "import" }),
};
