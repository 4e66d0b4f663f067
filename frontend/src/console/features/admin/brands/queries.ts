import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];
export type Brand = Schemas["BrandOut"];
export type EntryLink = Schemas["EntryLinkOut"];

export const brandsKey = ["admin", "brands"] as const;

export const brandsQuery = queryOptions({
  queryKey: brandsKey,
  queryFn: () => unwrap(api.GET("/api/v1/brands")),
});

const one = (id: number) => ({ params: { path: { brand_id: id } } });

export const policiesQuery = (id: number) =>
  queryOptions({
    queryKey: [...brandsKey, id, "policies"],
    queryFn: () => unwrap(api.GET("/api/v1/brands/{brand_id}/policies", one(id))),
  });

export const entryLinksQuery = (id: number) =>
  queryOptions({
    queryKey: [...brandsKey, id, "entry-links"],
    queryFn: () => unwrap(api.GET("/api/v1/brands/{brand_id}/entry-links", one(id))),
  });

/** A text by language from the two rows of a dialog; what was left empty is not kept. */
export const inBoth = (chinese: string, english: string): Record<string, string> => ({
  ...(chinese.trim() && { "zh-Hans": chinese }),
  ...(english.trim() && { en: english }),
});

export const editBrand = (id: number, body: Schemas["EditBrand"]) =>
  unwrap(api.POST("/api/v1/brands/{brand_id}/edit", { ...one(id), body }));
