import { msg } from "@lingui/core/macro";

/** What a ticket fills in, by the name that stands in the text; the server knows the Chinese names, too. */
export const placeholders = {
  customer: msg({ message: "Customer", context: "placeholder" }),
  contact: msg({ message: "Contact", context: "placeholder" }),
  number: msg({ message: "Ticket number", context: "placeholder" }),
  subject: msg({ message: "Subject", context: "placeholder" }),
  type: msg({ message: "Type", context: "placeholder" }),
  assignee: msg({ message: "Assignee", context: "placeholder" }),
  unit: msg({ message: "Outlet", context: "placeholder" }),
  agent: msg({ message: "Whoever writes", context: "placeholder" }),
  company: msg({ message: "Company", context: "placeholder" }),
};

export const audiences = {
  me: msg({ message: "Only me", context: "script" }),
  unit: msg({ message: "A unit and those below it", context: "script" }),
  all: msg({ message: "Everybody", context: "script" }),
};
