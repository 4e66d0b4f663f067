import { useLingui } from "@lingui/react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { TreeJson } from "@/shared/expr/types";
import type { FormulaProblem } from "./marks";

export type Expects = "" | "boolean" | "number" | "text" | "date" | "datetime";

export interface Reading {
  /** The text that this is about; another one is being read. */
  text: string;
  tree: TreeJson | undefined;
  type: string;
  problems: FormulaProblem[];
}

const pause = 400;

/** What the server reads in a text, once the person pauses. */
export function useReading(of: string, text: string, expects: Expects) {
  const { i18n } = useLingui();
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return useQuery({
    queryKey: ["reading", of, i18n.locale, expects, paused],
    queryFn: async (): Promise<Reading> => {
      const read = await unwrap(api.POST("/api/v1/expressions/read", { body: { of, text: paused, wants: expects } }));
      return {
        text: paused,
        tree: (read.tree ?? undefined) as TreeJson | undefined,
        type: read.type,
        problems: read.problems,
      };
    },
    enabled: paused.trim() !== "",
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}
