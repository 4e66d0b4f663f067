import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];
export type PhoneLine = Schemas["PhoneLineOut"];
export type PhoneLineTest = Schemas["PhoneLineTest"];
export type Made = Schemas["PhoneLineSecret"];

export const linesKey = ["admin", "phone"] as const;

export const linesQuery = queryOptions({
  queryKey: linesKey,
  queryFn: () => unwrap(api.GET("/api/v1/phone/lines")),
});

export const at = (id: number) => ({ params: { path: { line_id: id } } });
