import { useLingui } from "@lingui/react/macro";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

export type Verb = components["schemas"]["VerbOut"];

export const verbsQuery = (language: string) =>
  queryOptions({ queryKey: ["admin", "verbs", language], queryFn: () => unwrap(api.GET("/api/v1/verbs")) });

export interface Noun {
  entity: string;
  title: string;
  verbs: Verb[];
}

/** Reading a noun is called as the noun itself in the catalog; beside its other verbs it needs a word of its own. */
export const useVerbWord = () => {
  const { t } = useLingui();
  return ({ reads, title, entity_title }: Verb) => (reads && title === entity_title ? t`View` : title);
};

/** What can be permitted, noun by noun. */
export const byNoun = (verbs: readonly Verb[]): Noun[] => {
  const nouns = new Map<string, Noun>();
  for (const verb of verbs) {
    const noun = nouns.get(verb.entity) ?? { entity: verb.entity, title: verb.entity_title || verb.entity, verbs: [] };
    noun.verbs.push(verb);
    nouns.set(verb.entity, noun);
  }
  return [...nouns.values()];
};

/** As a select offers them: the noun stands before its verb. */
export function useVerbOptions(language: string) {
  const word = useVerbWord();
  const verbs = useQuery(verbsQuery(language)).data ?? [];
  return verbs.map((each) => ({ value: each.verb, label: `${each.entity_title || each.entity} · ${word(each)}` }));
}
