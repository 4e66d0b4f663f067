import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { TicketSearch, TicketState } from "../search";

export interface View {
  key: string;
  title: MessageDescriptor;
  search: TicketSearch;
  /** Only what this person must act on is counted. */
  counted: boolean;
}

const unfinished: TicketState[] = ["new", "open", "pending"];

export const views: View[] = [
  { key: "mine", title: msg`My tickets`, search: { assignee: "me", state: unfinished }, counted: true },
  { key: "unclaimed", title: msg`To be claimed`, search: { assignee: "none", state: ["new", "open"] }, counted: true },
  { key: "unfinished", title: msg`All unfinished`, search: { state: unfinished }, counted: false },
  { key: "pending", title: msg`Pending tickets`, search: { state: ["pending"] }, counted: false },
  { key: "resolved", title: msg`Resolved tickets`, search: { state: ["resolved"] }, counted: false },
  { key: "all", title: msg`All`, search: {}, counted: false },
];

const keys = ["state", "type", "assignee", "unit", "category", "customer", "q"] as const;
const same = (one: TicketSearch, other: TicketSearch) =>
  keys.every((key) => String(one[key] ?? "") === String(other[key] ?? ""));

export const viewOf = (search: TicketSearch): View | undefined => views.find((view) => same(view.search, search));
