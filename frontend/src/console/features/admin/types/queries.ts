import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

export type TypeSettings = components["schemas"]["TypeSettings"];
export type EditType = components["schemas"]["EditType"];

export const typesQuery = queryOptions({
  queryKey: ["ticket-types", "settings"],
  queryFn: () => unwrap(api.GET("/api/v1/ticket-types/settings")),
});

export const editType = (id: number, body: Partial<EditType>) =>
  unwrap(
    api.POST("/api/v1/ticket-types/{definition_id}/edit", {
      params: { path: { definition_id: id } },
      body: body as EditType,
    }),
  );
