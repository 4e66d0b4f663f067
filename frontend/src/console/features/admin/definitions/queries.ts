import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];
export type Definition = Schemas["DefinitionOut"];
export type Version = Schemas["VersionRow"];

const one = (id: number) => ({ params: { path: { definition_id: id } } });
const known = (revision: number | undefined) => ({
  headers: revision === undefined ? {} : { "If-Match": String(revision) },
});

export const definitionKey = (id: number) => ["definitions", id] as const;

export const getDefinition = (id: number) => unwrap(api.GET("/api/v1/definitions/{definition_id}", one(id)));

export const definitionQuery = (id: number) =>
  queryOptions({ queryKey: [...definitionKey(id), "now"], queryFn: () => getDefinition(id) });

export const getVersion = (id: number, number: number) =>
  unwrap(
    api.GET("/api/v1/definitions/{definition_id}/versions/{number}", {
      params: { path: { definition_id: id, number } },
    }),
  );

export const diffQuery = (id: number, before: number, after: number) =>
  queryOptions({
    queryKey: [...definitionKey(id), "diff", before, after],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/definitions/{definition_id}/diff", {
          params: { path: { definition_id: id }, query: { before, after } },
        }),
      ),
  });

export const createDefinition = (body: Schemas["CreateDefinition"]) =>
  unwrap(api.POST("/api/v1/definitions", { body }));

/** `revision`, here and below: the one that was read; refused where somebody has changed it since. */
export const saveDraft = (id: number, body: Schemas["SaveDraft"], revision: number | undefined) =>
  unwrap(api.POST("/api/v1/definitions/{definition_id}/draft", { ...one(id), ...known(revision), body }));

export const publishDraft = (id: number, note: string, revision: number) =>
  unwrap(api.POST("/api/v1/definitions/{definition_id}/publish", { ...one(id), ...known(revision), body: { note } }));

export const discardDraft = (id: number, revision: number) =>
  unwrap(api.POST("/api/v1/definitions/{definition_id}/discard_draft", { ...one(id), ...known(revision), body: {} }));

export const rename = (id: number, title: Record<string, string>) =>
  unwrap(api.POST("/api/v1/definitions/{definition_id}/rename", { ...one(id), body: { title } }));

export const rollBack = (id: number, body: Schemas["RollBack"]) =>
  unwrap(api.POST("/api/v1/definitions/{definition_id}/rollback", { ...one(id), body }));
