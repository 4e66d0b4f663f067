import { msg, plural, t } from "@lingui/core/macro";
import { lazy } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { components, paths } from "@/shared/api/schema";
import type { TicketRow } from "@/shared/api/types";
import { withWords } from "@/shared/i18n/language";
import { ticketWords } from "../../../app/areas";
import { cellKinds } from "../../../lists/cells";
import type { Noun } from "../../../lists/noun";
import { stateWords, verbWords } from "../words";
import { numberKind, priorityKind, stateKind, subjectKind } from "./cells";
import { EmptyList } from "./EmptyList";
import { TicketFilters } from "./TicketFilters";
import { ofTheDay } from "../search";
import { wayTo } from "./moves";
import { views } from "./views";

type Asked = paths["/api/v1/tickets"]["get"]["parameters"]["query"];
type ExportFilters = components["schemas"]["ExportTickets"]["filters"];
type Counted = paths["/api/v1/tickets/count"]["get"]["parameters"]["query"];

const dialog = (name: "TransferSeveral" | "PrioritizeSeveral" | "TagSeveral") =>
  lazy(() => import("./BulkDialogs").then((found) => ({ default: found[name] })));

export const ticketNoun: Noun<TicketRow> = {
  of: "ticket",
  path: "/tickets",
  filters: ["state", "type", "assignee", "unit", "category", "customer", "priority", ...ofTheDay, "q", "filter"],
  columns: ["number", "subject", "customer", "state", "unit", "assignee", "updated_at"],
  primary: "subject",
  card: { corner: "updated_at", below: ["number", "customer"], end: "state" },
  order: "-updated_at",
  views,
  titles: { found: msg`Search results`, filtered: msg`Filtered tickets` },
  own: {
    number: { title: msg`Number`, kind: numberKind, value: (row) => row.number, ascending: "id", descending: "-id" },
    subject: { title: msg`Subject`, kind: subjectKind, value: (row) => row.subject },
    customer: { title: msg`Customer`, value: (row) => row.customer, width: 128 },
    state: {
      title: msg({ message: "State", context: "ticket" }),
      kind: stateKind,
      width: { "zh-Hans": 128, en: 184 },
      value: (row) => row.state,
    },
    unit: { title: msg`Outlet`, value: (row) => row.unit },
    assignee: { title: msg`Assignee`, value: (row) => row.assignee },
    category: { title: msg`Category`, value: (row) => row.category },
    priority: { title: msg`Priority`, kind: priorityKind, value: (row) => row.priority },
    updated_at: {
      title: msg`Updated`,
      kind: cellKinds.moment,
      value: (row) => row.updated_at,
      ascending: "updated_at",
    },
    created_at: {
      title: msg({ message: "Created", context: "time" }),
      kind: cellKinds.moment,
      value: (row) => row.created_at,
    },
    due_at: { title: msg`Time limit`, kind: cellKinds.due, value: (row) => row.due_at },
  },
  link: ({ id }) => ({ to: "/tickets/$ticketId", params: { ticketId: String(id) } }),
  isOver: ({ state }) => state === "resolved" || state === "closed",
  fetchPage: (query, place) =>
    unwrap(
      api.GET("/api/v1/tickets", {
        params: { query: { ...(query as Asked), limit: place.limit, ...(place.after && { after: place.after }) } },
      }),
    ),
  fetchCount: (query, most) =>
    unwrap(api.GET("/api/v1/tickets/count", { params: { query: { ...(query as Counted), most } } })),
  only: (rows) => ({
    filter: JSON.stringify({ field: "number", operator: "in", value: rows.map(({ number }) => number) }),
  }),
  Filters: TicketFilters,
  Empty: EmptyList,
  Preview: lazy(() =>
    withWords(ticketWords, () => import("./TicketPreview")).then((found) => ({ default: found.TicketPreview })),
  ),
  board: {
    by: "state",
    last: "assignee",
    columns: Object.entries(stateWords).map(([value, word]) => ({ value, word })),
    wayTo,
    Mover: lazy(() =>
      withWords(ticketWords, () => import("./TicketMover")).then((found) => ({ default: found.TicketMover })),
    ),
  },
  bulk: {
    verbs: [
      {
        name: "claim",
        act: "claim",
        word: verbWords.claim,
        sure: (count) => plural(count, { one: "Claim # ticket?", other: "Claim # tickets?" }),
        undo: { act: "release", data: () => ({}) },
        done: (count) => plural(count, { one: "# ticket is now yours", other: "# tickets are now yours" }),
      },
      {
        name: "transfer",
        act: "transfer",
        word: verbWords.transfer,
        Dialog: dialog("TransferSeveral"),
        undo: {
          act: "transfer",
          data: ({ unit, assignee }) => ({
            ...(unit && { unit: unit.id }),
            ...(assignee && { assignee: assignee.id }),
            reason: t`The transfer is taken back.`,
          }),
        },
        done: (count) => plural(count, { one: "# ticket transferred", other: "# tickets transferred" }),
      },
      {
        name: "priority",
        act: "edit",
        word: msg({ message: "Set priority", context: "verb" }),
        Dialog: dialog("PrioritizeSeveral"),
        undo: { act: "edit", data: ({ priority }) => ({ priority }) },
        done: (count) =>
          plural(count, { one: "# ticket has the new priority", other: "# tickets have the new priority" }),
      },
      {
        name: "tag",
        act: "edit",
        word: msg({ message: "Add tags", context: "verb" }),
        Dialog: dialog("TagSeveral"),
        done: (count) => plural(count, { one: "# ticket tagged", other: "# tickets tagged" }),
      },
      {
        name: "close",
        act: "close",
        word: verbWords.close,
        sure: (count) => plural(count, { one: "Close # ticket?", other: "Close # tickets?" }),
        done: (count) => plural(count, { one: "# ticket closed", other: "# tickets closed" }),
      },
    ],
    run: (verb, data, tickets) => unwrap(api.POST("/api/v1/tickets/bulk", { body: { verb, data, tickets } })),
  },
  exporting: {
    verb: "ticket.export",
    begin: ({ filters, title, ...wish }) =>
      unwrap(
        api.POST("/api/v1/tickets/exports", {
          body: { ...wish, title: title.slice(0, 80), filters: filters as ExportFilters },
        }),
      ),
  },
};
