import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];
export type Script = Schemas["ScriptOut"];
export type Audience = Script["audience"];

export const scriptsKey = ["admin", "scripts"] as const;

export const scriptsQuery = queryOptions({
  queryKey: scriptsKey,
  queryFn: () => unwrap(api.GET("/api/v1/scripts")),
});

const one = (id: number) => ({ params: { path: { script_id: id } } });

/** `revision`: the one that was read; refused where somebody has changed it since. */
export const writeScript = (id: number | undefined, body: Schemas["CreateScript"], revision: number | undefined) =>
  id === undefined
    ? unwrap(api.POST("/api/v1/scripts", { body }))
    : unwrap(
        api.POST("/api/v1/scripts/{script_id}/edit", {
          ...one(id),
          body,
          headers: revision === undefined ? {} : { "If-Match": String(revision) },
        }),
      );

export const retire = ({ id }: Script) => unwrap(api.POST("/api/v1/scripts/{script_id}/retire", one(id)));
export const takeUp = ({ id }: Script) => unwrap(api.POST("/api/v1/scripts/{script_id}/take-up", one(id)));
export const remove = ({ id }: Script) => unwrap(api.POST("/api/v1/scripts/{script_id}/delete", one(id)));
export const order = (scripts: number[]) => unwrap(api.POST("/api/v1/scripts/order", { body: { scripts } }));
export const previewScript = (body: Schemas["PreviewScript"]) => unwrap(api.POST("/api/v1/scripts/preview", { body }));

/** The rows with one of them a place up or down among those shown; nothing where it stands at the end. */
export function moved(all: Script[], shown: Script[], script: Script, by: 1 | -1): number[] | undefined {
  const beside = shown[shown.findIndex(({ id }) => id === script.id) + by];
  if (!beside) return undefined;
  const rest = all.map(({ id }) => id).filter((id) => id !== script.id);
  rest.splice(rest.indexOf(beside.id) + (by > 0 ? 1 : 0), 0, script.id);
  return rest;
}
