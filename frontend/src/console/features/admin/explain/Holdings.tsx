import { useLingui as useI18n } from "@lingui/react";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useMinute } from "@/shared/format";
import { membershipsQuery, rolesQuery } from "../people/queries";
import { byNoun, useVerbWord, verbsQuery } from "../access/verbs";
import { widthOf, widthWords } from "../access/widths";

/** Everything that a person holds now: in each unit, noun by noun, each verb with how far it reaches. */
export function Holdings({ user }: { user: number }) {
  const { i18n, _ } = useI18n();
  const word = useVerbWord();
  const now = useMinute();
  const memberships = useQuery(membershipsQuery(user)).data ?? [];
  const roles = useQuery(rolesQuery).data ?? [];
  const nouns = byNoun(useQuery(verbsQuery(i18n.locale)).data ?? []);
  const live = memberships.filter(
    ({ from_at, until_at }) => Date.parse(from_at) <= now && (!until_at || Date.parse(until_at) > now),
  );
  if (live.length === 0)
    return (
      <p className="muted">
        <Trans>This person has no place in any unit, and so may do nothing.</Trans>
      </p>
    );
  return live.map((place) => {
    const verbs = roles.find(({ id }) => id === place.role.id)?.verbs ?? {};
    return (
      <section key={place.id} className="admin-part">
        <h2>
          {place.role.title || place.role.key} · {place.unit.name}
        </h2>
        <dl className="admin-facts">
          {nouns.map((noun) => {
            const held = noun.verbs.flatMap((each) => {
              const width = widthOf(verbs, each.verb);
              return width ? [`${word(each)} (${_(widthWords[width])})`] : [];
            });
            return (
              held.length > 0 && (
                <div key={noun.entity} className="admin-fact">
                  <dt>{noun.title}</dt>
                  <dd>{held.join(" · ")}</dd>
                </div>
              )
            );
          })}
        </dl>
      </section>
    );
  });
}
