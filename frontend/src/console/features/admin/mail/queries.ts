import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];
export type Mailbox = Schemas["MailboxOut"];
export type MailboxTest = Schemas["MailboxTest"];
export type Mail = Schemas["InboundMailOut"];
export type MailApp = Schemas["MailAppOut"];
export type MailState = "refused" | "left" | "waiting" | "done";

export const mailboxesKey = ["admin", "mailboxes"] as const;
export const mailAppsKey = ["admin", "mail-apps"] as const;
export const mailsKey = ["admin", "mails"] as const;

export const mailboxesQuery = queryOptions({
  queryKey: mailboxesKey,
  queryFn: () => unwrap(api.GET("/api/v1/mailboxes")),
});

export const mailAppsQuery = queryOptions({
  queryKey: mailAppsKey,
  queryFn: () => unwrap(api.GET("/api/v1/mail-apps")),
});

export const mailsQuery = (state: MailState) =>
  infiniteQueryOptions({
    queryKey: [...mailsKey, state],
    queryFn: ({ pageParam }) =>
      unwrap(api.GET("/api/v1/mails", { params: { query: { state, ...(pageParam && { before: pageParam }) } } })),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages, pageParams }) => ({ pages: pages.map(({ items }) => items), pageParams }),
  });

export const testMailbox = (id: number) =>
  unwrap(api.POST("/api/v1/mailboxes/{mailbox_id}/test", { params: { path: { mailbox_id: id } } }));

export const tryMailAgain = (id: number) =>
  unwrap(api.POST("/api/v1/mails/{mail_id}/try-again", { params: { path: { mail_id: id } } }));
