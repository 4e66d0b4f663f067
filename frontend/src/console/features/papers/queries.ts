import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { ticketKeys } from "../tickets/queries";

export type Paper = components["schemas"]["PaperOut"];
export type Template = components["schemas"]["TemplateOut"];
export type Size = Paper["size"];

/** Titles come in the reader's language, which is therefore part of the key. */
export const templatesQuery = (locale: string) =>
  queryOptions({
    queryKey: ["paper-templates", locale],
    queryFn: () => unwrap(api.GET("/api/v1/paper-templates")),
    staleTime: 300_000,
  });

export const sheetsQuery = queryOptions({
  queryKey: ["paper-templates", "placeholders"],
  queryFn: () => unwrap(api.GET("/api/v1/paper-templates/placeholders")),
  staleTime: Infinity,
});

/** Where it stands in the list of its ticket. */
export const placeOf = ({ id }: Paper) => `paper-${id}`;

/** A part of the ticket, and read again with it. */
export const papersKey = (ticket: number) => [...ticketKeys.one(ticket), "papers"] as const;

export const papersQuery = (ticket: number) =>
  queryOptions({
    queryKey: papersKey(ticket),
    queryFn: () => unwrap(api.GET("/api/v1/tickets/{ticket_id}/papers", { params: { path: { ticket_id: ticket } } })),
  });
