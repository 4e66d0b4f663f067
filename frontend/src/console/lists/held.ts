import { useMe } from "../app/session";
import type { BulkVerb, Listed, Noun } from "./noun";

/** What this person may do to several records of the noun at once. */
export function useBulkVerbs<Row extends Listed>(noun: Noun<Row>): BulkVerb<Row>[] {
  const held = useMe().verbs;
  return noun.bulk?.verbs.filter(({ act }) => held.includes(`${noun.of}.${act}`)) ?? [];
}
