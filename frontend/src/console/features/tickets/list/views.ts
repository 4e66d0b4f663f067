import { msg } from "@lingui/core/macro";
import type { ShippedView } from "../../../lists/noun";
import type { TicketState } from "../search";

const unfinished: TicketState[] = ["new", "open", "pending"];

export const views: ShippedView[] = [
  { key: "mine", title: msg`My tickets`, filters: { assignee: "me", state: unfinished }, counted: true },
  {
    key: "waiting",
    title: msg`Waiting for my answer`,
    filters: { assignee: "me", waiting: "true" },
    counted: true,
  },
  { key: "unclaimed", title: msg`To be claimed`, filters: { assignee: "none", state: ["new", "open"] }, counted: true },
  { key: "risk", title: msg`Due soon`, filters: { risk: "true", state: unfinished }, counted: true },
  { key: "mentioned", title: msg`Mentioning me`, filters: { mentioned: "true" }, counted: false },
  { key: "watched", title: msg`Watched by me`, filters: { watched: "true" }, counted: false },
  { key: "team", title: msg`My team's tickets`, filters: { team: "true", state: unfinished }, counted: false },
  { key: "unfinished", title: msg`All unfinished`, filters: { state: unfinished }, counted: false },
  { key: "pending", title: msg`Pending tickets`, filters: { state: ["pending"] }, counted: false },
  { key: "resolved", title: msg`Resolved tickets`, filters: { state: ["resolved"] }, counted: false },
  { key: "all", title: msg`All`, filters: {}, counted: false },
];
