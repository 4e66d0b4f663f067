import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { getDefinition, getVersion } from "../definitions/queries";

type Schemas = components["schemas"];
export type Template = Schemas["TemplateSettings"];
export type Placeholder = Schemas["PaperPlaceholder"];
export type Size = Template["size"];
export type Language = "zh-Hans" | "en";

/** All that is kept about templates, also what the ticket's page offers. */
export const templatesKey = ["paper-templates"] as const;

export const settingsQuery = (locale: string) =>
  queryOptions({
    queryKey: [...templatesKey, "settings", locale],
    queryFn: () => unwrap(api.GET("/api/v1/paper-templates/settings")),
  });

export const placeholdersQuery = (locale: string) =>
  queryOptions({
    queryKey: [...templatesKey, "placeholders", locale],
    queryFn: async () => (await unwrap(api.GET("/api/v1/paper-templates/placeholders"))).placeholders,
    staleTime: Infinity,
  });

export const offer = ({ id }: { id: number }, offered: boolean) =>
  unwrap(
    api.POST("/api/v1/paper-templates/{definition_id}/offer", {
      params: { path: { definition_id: id } },
      body: { offered },
    }),
  );

export const previewWords = (body: Schemas["PreviewPaper"]) =>
  unwrap(api.POST("/api/v1/paper-templates/preview", { body }));

export const previewAddress = (id: number, number: number, language: Language) =>
  `/api/v1/paper-templates/${id}/preview?number=${number}&language=${language}`;

/** What a template says beside its words. */
export interface Body {
  size: Size;
  position: number;
  asks_charges: boolean;
  offered: boolean;
  words: Partial<Record<Language, string>>;
}

/** A draft may say anything. */
export function bodyOf(raw: Record<string, unknown>): Body {
  const words = (raw.words ?? {}) as Body["words"];
  return {
    size: raw.size === "80mm" ? "80mm" : "a4",
    position: typeof raw.position === "number" ? raw.position : 100,
    asks_charges: raw.asks_charges === true,
    offered: raw.offered !== false,
    words: { ...words },
  };
}

/** Apart from what shows a definition as it is now: it must not change by itself. */
export const openedKey = (id: number) => ["definition-opened", id] as const;

/** What is edited: the draft, else what is live. Read once, so that nothing changes under who writes. */
export const openedQuery = (id: number) =>
  queryOptions({
    queryKey: openedKey(id),
    queryFn: async () => {
      const definition = await getDefinition(id);
      const number = definition.draft ?? definition.live;
      const version = number === null ? undefined : await getVersion(id, number);
      return {
        definition,
        body: bodyOf(version?.body ?? {}),
        note: definition.draft === null ? "" : (version?.note ?? ""),
      };
    },
    staleTime: Infinity,
    gcTime: 0,
  });

export type Opened = Awaited<ReturnType<NonNullable<ReturnType<typeof openedQuery>["queryFn"]>>>;
