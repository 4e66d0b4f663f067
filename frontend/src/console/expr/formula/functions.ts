import { useLingui } from "@lingui/react";
import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

export type FunctionInfo = components["schemas"]["FunctionOut"];

/** What may be called in a formula, in the reader's words. */
export function useFunctions() {
  const { i18n } = useLingui();
  return useQuery({
    queryKey: ["functions", i18n.locale],
    queryFn: () => unwrap(api.GET("/api/v1/functions")),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** ROUND(a number, a number) */
export function signatureOf({ word, signatures }: FunctionInfo): string {
  const [first] = signatures;
  if (!first) return `${word}()`;
  const rest = first.rest ? [first.takes.length ? "…" : `${first.rest}, …`] : [];
  return `${word}(${[...first.takes, ...rest].join(", ")})`;
}
