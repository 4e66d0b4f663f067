import { useLingui } from "@lingui/react";
import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { TreeJson } from "@/shared/expr/types";

/** A tree as a formula, in the reader's words. */
export function useWritten(of: string, tree: TreeJson | undefined) {
  const { i18n } = useLingui();
  return useQuery({
    queryKey: ["formula", of, i18n.locale, JSON.stringify(tree)],
    queryFn: () => unwrap(api.POST("/api/v1/expressions/write", { body: { of, tree, wants: "" } })),
    enabled: tree !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
