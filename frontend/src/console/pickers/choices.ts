import { useLingui } from "@lingui/react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { matches } from "@/shared/spelling";

export type Choice = components["schemas"]["ChoiceOut"];
type Query = { q?: string; id?: number[] };

const settled = 300_000;
const pause = 250;

const fetchChoices = (of: string, query: Query) =>
  unwrap(api.GET("/api/v1/choices", { params: { query: { of, ...query } } }));

/** What can be chosen, and the part of it that fits what was typed: here where all are known, else on the server. */
export function useChoices(of: string, typed: string) {
  const { i18n } = useLingui();
  const first = useQuery({
    queryKey: ["choices", of, i18n.locale],
    queryFn: () => fetchChoices(of, {}),
    staleTime: settled,
  });
  const text = usePaused(typed.trim());
  const asks = Boolean(text) && first.data !== undefined && !first.data.complete;
  const searched = useQuery({
    queryKey: ["choices", of, i18n.locale, text],
    queryFn: () => fetchChoices(of, { q: text }),
    enabled: asks,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const known = first.data?.items ?? [];
  if (asks) return { items: searched.data?.items ?? [], isPending: searched.isPending };
  const items = typed.trim() ? known.filter((each) => fits(each, typed)) : known;
  return { items, isPending: first.isPending };
}

const fits = (choice: Choice, typed: string) =>
  matches(typed, choice.label, choice.spelling) || matches(typed, choice.detail);

/** Records by their ids, for what was chosen earlier and may no longer be offered. */
export function useChosen(of: string, ids: readonly number[]): Choice[] {
  const { i18n } = useLingui();
  const first = useQuery({
    queryKey: ["choices", of, i18n.locale],
    queryFn: () => fetchChoices(of, {}),
    staleTime: settled,
    enabled: ids.length > 0,
  });
  const known = first.data?.items.filter((each) => ids.includes(each.value)) ?? [];
  const missing = first.data ? ids.filter((id) => !known.some((each) => each.value === id)).slice(0, 200) : [];
  const named = useQuery({
    queryKey: ["choices", of, i18n.locale, "named", ...missing],
    queryFn: () => fetchChoices(of, { id: missing }),
    staleTime: settled,
    enabled: missing.length > 0,
  });
  return [...known, ...(named.data?.items ?? [])];
}

/** A text once the person pauses. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
