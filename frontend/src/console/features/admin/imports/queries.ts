import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];
export type Import = Schemas["ImportOut"];
export type Listed = Schemas["ImportListed"];
export type ReportRow = Schemas["ReportRow"];
export type Noun = Schemas["CreateImport"]["of"] & string;
export type Start = Schemas["StartImport"];

export const importsKey = ["admin", "imports"] as const;

const often = 1000; // how far it is changes without a word
const under = ["queued", "running", "stopping"];
export const isUnderWay = (state: string) => under.includes(state);

export const importsQuery = queryOptions({
  queryKey: [...importsKey, "list"],
  queryFn: () => unwrap(api.GET("/api/v1/imports")),
  refetchInterval: ({ state }) => (state.data?.some((each) => isUnderWay(each.state)) ? often : false),
});

export const importQuery = (id: number) =>
  queryOptions({
    queryKey: [...importsKey, "one", id],
    queryFn: () => unwrap(api.GET("/api/v1/imports/{import_id}", { params: { path: { import_id: id } } })),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.state) ? often : false),
  });

export const start = (id: number, body: Start) =>
  unwrap(api.POST("/api/v1/imports/{import_id}/start", { params: { path: { import_id: id } }, body }));
