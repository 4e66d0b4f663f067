import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import { useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";
import { peopleKey, type WholePerson } from "./queries";

interface Values {
  to: number | undefined;
}

/** Somebody leaves: what he holds is counted first, and goes on to whom one chooses. */
export function LeaveDialog({ person, onClose }: { person: WholePerson; onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(peopleKey);
  const path = { params: { path: { user_id: person.id } } };
  const work = useQuery({
    queryKey: [...peopleKey, "one", person.id, "work"],
    queryFn: () => unwrap(api.GET("/api/v1/users/{user_id}/work", path)),
  });
  return (
    <FieldsDialog<Values, unknown>
      title={t`Deactivate ${person.name}?`}
      verb={t`Deactivate`}
      initial={{ to: undefined }}
      intro={
        <>
          <p>
            <Trans>Sessions, API tokens and links end at once. History stays.</Trans>
          </p>
          <ul className="plain-list admin-work">
            {work.data?.map(({ entity, title, count }) => (
              <li key={entity}>
                {title}: <Plural value={count} _0="none" one="# to hand over" other="# to hand over" />
              </li>
            ))}
          </ul>
        </>
      }
      fields={[
        {
          key: "to",
          kind: "person",
          label: t`Open work goes on to`,
          help: t`Left empty: back to the pool, where the unit claims it`,
        },
      ]}
      send={({ to }) => unwrap(api.POST("/api/v1/users/{user_id}/deactivate", { ...path, body: { to: to ?? null } }))}
      onDone={() => {
        said(t`${person.name} can no longer sign in`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
