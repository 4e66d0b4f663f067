import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { currentLanguage } from "@/shared/i18n/language";

type Schemas = components["schemas"];
export type Account = Schemas["SmsAccountOut"];
export type AccountTest = Schemas["SmsAccountTest"];
export type Template = Schemas["SmsTemplateOut"];
export type Purpose = Schemas["SmsPurposeOut"];
export type Reply = Schemas["SmsReplyOut"];
export type ReplyState = "refused" | "left" | "waiting" | "done";
export type OptOut = Schemas["OptOutOut"];
export type Cost = Schemas["SmsCost"];
export type Language = Template["language"];

export const smsKey = ["admin", "sms"] as const;

export const accountsQuery = queryOptions({
  queryKey: [...smsKey, "accounts"],
  queryFn: () => unwrap(api.GET("/api/v1/sms/accounts")),
});
export const templatesQuery = () =>
  queryOptions({
    queryKey: [...smsKey, "templates", currentLanguage()],
    queryFn: () => unwrap(api.GET("/api/v1/sms/templates")),
  });
export const purposesQuery = () =>
  queryOptions({
    queryKey: [...smsKey, "purposes", currentLanguage()],
    queryFn: () => unwrap(api.GET("/api/v1/sms/purposes")),
  });
export const shownQuery = queryOptions({
  queryKey: [...smsKey, "shown"],
  queryFn: () => unwrap(api.GET("/api/v1/sms/shown")),
});

export const costsQuery = (each: "day" | "month") =>
  queryOptions({
    queryKey: [...smsKey, "costs", each, currentLanguage()],
    queryFn: () => unwrap(api.GET("/api/v1/sms/costs", { params: { query: { each } } })),
  });
export const repliesQuery = (state: ReplyState) =>
  infiniteQueryOptions({
    queryKey: [...smsKey, "replies", state],
    queryFn: ({ pageParam }) =>
      unwrap(api.GET("/api/v1/sms/replies", { params: { query: { state, ...(pageParam && { before: pageParam }) } } })),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages, pageParams }) => ({ pages: pages.map(({ items }) => items), pageParams }),
  });
export const optOutsQuery = infiniteQueryOptions({
  queryKey: [...smsKey, "opt-outs"],
  queryFn: ({ pageParam }) =>
    unwrap(api.GET("/api/v1/sms/opt-outs", { params: { query: pageParam ? { before: pageParam } : {} } })),
  initialPageParam: 0,
  getNextPageParam: ({ next }) => next ?? undefined,
  select: ({ pages, pageParams }) => ({ pages: pages.map(({ items }) => items), pageParams }),
});

const at = (id: number) => ({ params: { path: { sms_account_id: id } } });
export const testAccount = (id: number) => unwrap(api.POST("/api/v1/sms/accounts/{sms_account_id}/test", at(id)));
export const closeAccount = (id: number) => unwrap(api.POST("/api/v1/sms/accounts/{sms_account_id}/close", at(id)));
export const reopenAccount = (id: number) => unwrap(api.POST("/api/v1/sms/accounts/{sms_account_id}/reopen", at(id)));
export const tryReplyAgain = (id: number) =>
  unwrap(api.POST("/api/v1/sms/replies/{sms_reply_id}/try-again", { params: { path: { sms_reply_id: id } } }));
