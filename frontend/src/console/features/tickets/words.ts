import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** The words of LOOK.md section 5 and VOCABULARY.md, in one place: badge, filter and dialog say the same. */
export const stateWords: Record<string, MessageDescriptor> = {
  new: msg({ message: "New", context: "ticket state" }),
  open: msg({ message: "In progress", context: "ticket state" }),
  pending: msg({ message: "Pending", context: "ticket state" }),
  resolved: msg({ message: "Resolved", context: "ticket state" }),
  closed: msg({ message: "Closed", context: "ticket state" }),
};

export const pendingWords: Record<string, MessageDescriptor> = {
  customer: msg`Waiting for customer`,
  parts: msg`Waiting for parts`,
  third_party: msg`Waiting for third party`,
};

export const priorityWords: Record<number, MessageDescriptor> = {
  1: msg({ message: "Urgent", context: "priority" }),
  2: msg({ message: "High", context: "priority" }),
  3: msg({ message: "Normal", context: "priority" }),
  4: msg({ message: "Low", context: "priority" }),
};

export const channelWords: Record<string, MessageDescriptor> = {
  portal: msg({ message: "Portal", context: "channel" }),
  phone: msg({ message: "Phone", context: "channel" }),
  email: msg({ message: "E-mail", context: "channel" }),
  sms: msg({ message: "Text message", context: "channel" }),
  console: msg({ message: "Console", context: "channel" }),
  import: msg({ message: "Import", context: "channel" }),
  api: msg({ message: "API", context: "channel" }),
  wechat: msg({ message: "WeChat", context: "channel" }),
  in_person: msg({ message: "In person", context: "channel" }),
  other: msg({ message: "Other", context: "channel" }),
};

export const scoreWords: Record<number, MessageDescriptor> = {
  5: msg`Very satisfied`,
  4: msg`Satisfied`,
  3: msg`So-so`,
  2: msg`Dissatisfied`,
  1: msg`Very dissatisfied`,
};

export const linkWords: Record<string, MessageDescriptor> = {
  related: msg`Related to`,
  duplicate: msg`Duplicate of`,
  blocks: msg`Blocks`,
};

/** One verb per act: the button, the dialog and what is said afterwards. */
export const verbWords = {
  claim: msg({ message: "Claim", context: "verb" }),
  release: msg({ message: "Put back", context: "verb" }),
  accept: msg({ message: "Accept", context: "verb" }),
  transfer: msg({ message: "Transfer", context: "verb" }),
  pend: msg({ message: "Pend", context: "verb" }),
  resume: msg({ message: "Resume", context: "verb" }),
  escalate: msg({ message: "Escalate", context: "verb" }),
  deescalate: msg({ message: "De-escalate", context: "verb" }),
  merge: msg({ message: "Merge", context: "verb" }),
  unmerge: msg({ message: "Take the merge back", context: "verb" }),
  reply: msg({ message: "Reply", context: "verb" }),
  resolve: msg({ message: "Resolve", context: "verb" }),
  reopen: msg({ message: "Reopen", context: "verb" }),
  close: msg({ message: "Close", context: "verb" }),
  call_back: msg({ message: "Call back", context: "verb" }),
  rate: msg({ message: "Record rating", context: "verb" }),
  watch: msg({ message: "Watch", context: "verb" }),
  unwatch: msg({ message: "Stop watching", context: "verb" }),
} satisfies Record<string, MessageDescriptor>;

export const doneWords: Record<string, MessageDescriptor> = {
  claim: msg`Claimed by you`,
  release: msg`Put back for others`,
  accept: msg`Accepted`,
  transfer: msg`Transferred`,
  pend: msg`Pending`,
  resume: msg`Resumed`,
  resolve: msg`Resolved`,
  reopen: msg`Reopened`,
  close: msg`Closed`,
  call_back: msg`Callback recorded`,
  rate: msg`Rating recorded`,
  escalate: msg`Escalated`,
  deescalate: msg`De-escalated`,
  merge: msg`Merged`,
  unmerge: msg`The merge is taken back`,
  watch: msg`You watch this ticket`,
  unwatch: msg`You no longer watch this ticket`,
};
