import { useLingui } from "@lingui/react";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import type { FieldInfo, TypeJson } from "@/shared/expr/types";

export type Field = components["schemas"]["FieldOut"];

/** What conditions and formulas over an entity may ask about. `of`: its name in the catalog. */
export interface FieldSet {
  of: string;
  list: Field[];
  byKey: ReadonlyMap<string, Field>;
  infos: FieldInfo[];
}

const settled = 300_000;

/** Labels come in the reader's language, which is therefore part of the key. */
export const fieldsQuery = (of: string, locale: string) =>
  queryOptions({
    queryKey: ["fields", of, locale],
    queryFn: () => unwrap(api.GET("/api/v1/fields", { params: { query: { of } } })),
    select: (list) => fieldSet(of, list),
    staleTime: settled,
  });

export function useFields(of: string) {
  const { i18n } = useLingui();
  return useQuery(fieldsQuery(of, i18n.locale));
}

export const fieldSet = (of: string, list: Field[]): FieldSet => ({
  of,
  list,
  byKey: new Map(list.map((field) => [field.key, field])),
  infos: list.map((field) => ({ key: field.key, label: field.label, type: typeOf(field) })),
});

/** As the browser's checker reads types. */
function typeOf({ type, of, target, currency, options }: Field): TypeJson {
  const inner = of || type;
  const one: TypeJson = {
    type: inner,
    ...(target && { target }),
    ...(currency && { currency }),
    ...(inner === "choice" && { options: options.map(({ value }) => String(value)) }),
  };
  return of ? { type: "list", of: one } : one;
}

/** What a field is asked by: it decides the operators and how a value is entered. */
export type Shape = "text" | "options" | "ranked" | "number" | "day" | "moment" | "boolean" | "record" | "list";

const SHAPES: Record<string, Shape> = {
  text: "text",
  choice: "options",
  number: "number",
  date: "day",
  datetime: "moment",
  boolean: "boolean",
  reference: "record",
  list: "list",
};

export function shapeOf(field: Field): Shape {
  if (field.type === "number" && field.options.length > 0) return "ranked";
  return SHAPES[field.type] ?? "text";
}
