import { useLingui as useI18n } from "@lingui/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Checkbox, Input } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { useMinute } from "@/shared/format";
import { matches } from "@/shared/spelling";
import { useMay } from "../../../app/session";
import { ErrorSummary } from "../../../ui/ErrorSummary";
import { useAsk } from "../../../ui/use-ask";
import { byNoun, useVerbWord, verbsQuery } from "../access/verbs";
import type { Width } from "../access/widths";
import { useAct, useSaid } from "../parts/act";
import { Header, Part } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { rolesQuery } from "../people/queries";
import { NounVerbs } from "./NounVerbs";

type Role = components["schemas"]["RoleOut"];
const none = {};

/** The verbs of a role as tick boxes, noun by noun, each with its scope; and who holds it. */
export function RolePage({ role }: { role: Role }) {
  const { t } = useLingui();
  const { i18n } = useI18n();
  const navigate = useNavigate();
  const ask = useAsk();
  const said = useSaid(rolesQuery.queryKey);
  const word = useVerbWord();
  const mayEdit = useMay("role.edit");
  const mayDelete = useMay("role.delete");
  const [verbs, setVerbs] = useState(role.verbs);
  const [sought, setSought] = useState("");
  const offered = useQuery(verbsQuery(i18n.locale));
  const path = { params: { path: { role_id: role.id } } };
  const save = useMutation({
    mutationFn: () =>
      unwrap(api.POST("/api/v1/roles/{role_id}/edit", { ...path, body: { verbs: verbs as Record<string, Width> } })),
    onSuccess: () => said(t`Role saved`),
  });
  const remove = useAct(
    async () => {
      await unwrap(api.POST("/api/v1/roles/{role_id}/delete", path));
      void navigate({ to: "/admin/{-$section}/{-$record}", params: { section: "roles", record: undefined } });
    },
    rolesQuery.queryKey,
    () => t`Role deleted`,
  );
  const isAll = Boolean(verbs["*"]);
  const isChanged = JSON.stringify(sorted(verbs)) !== JSON.stringify(sorted(role.verbs));
  const set = (verb: string, width: Width | undefined) =>
    setVerbs(({ [verb]: _before, ...others }) => (width ? { ...others, [verb]: width } : others));
  const title = role.title || role.key;
  return (
    <>
      <Header title={title}>
        {mayDelete && (
          <Button
            onClick={() =>
              ask({
                title: t`Delete the role ${title}?`,
                content: t`Only a role that nobody has had can be deleted.`,
                verb: t`Delete`,
                then: () => remove.mutate(undefined),
              })
            }
          >
            <Trans>Delete</Trans>
          </Button>
        )}
        {mayEdit && (
          <Button type="primary" disabled={!isChanged} loading={save.isPending} onClick={() => save.mutate()}>
            <Trans>Save</Trans>
          </Button>
        )}
      </Header>
      <div className="admin-record">
        <ErrorSummary errors={none} labels={none} problem={save.error} />
        <Holders role={role} />
        <Part
          title={<Trans>Permissions</Trans>}
          action={
            <Input
              className="admin-find"
              type="search"
              aria-label={t`Find a permission`}
              placeholder={t`Find a permission`}
              value={sought}
              onChange={(event) => setSought(event.target.value)}
            />
          }
        >
          <Checkbox
            checked={isAll}
            disabled={!mayEdit}
            onChange={(event) => set("*", event.target.checked ? "all" : undefined)}
          >
            <Trans>Everything, also what comes with later versions</Trans>
          </Checkbox>
          <Loaded query={offered} rows={20}>
            {(all) =>
              byNoun(all.filter((each) => !sought || matches(sought, `${each.entity_title} ${word(each)}`))).map(
                (noun) => <NounVerbs key={noun.entity} noun={noun} verbs={verbs} isFixed={!mayEdit} set={set} />,
              )
            }
          </Loaded>
        </Part>
      </div>
    </>
  );
}

const sorted = (verbs: Record<string, string>) =>
  Object.entries(verbs).toSorted(([one], [other]) => (one < other ? -1 : 1));

function Holders({ role }: { role: Role }) {
  const now = useMinute();
  const mayView = useMay("membership.view");
  const found = useQuery({
    queryKey: ["admin", "roles", role.id, "holders"],
    queryFn: () => unwrap(api.GET("/api/v1/memberships", { params: { query: { role: role.id } } })),
    enabled: mayView,
  });
  const live = (found.data ?? []).filter(({ until_at }) => !until_at || Date.parse(until_at) > now);
  if (!found.data) return null;
  return (
    <Part title={<Plural value={live.length} _0="Nobody holds it" one="# place holds it" other="# places hold it" />}>
      <ul className="plain-list admin-holders">
        {live.slice(0, 100).map(({ id, user, unit }) => (
          <li key={id}>
            <Link
              to="/admin/{-$section}/{-$record}"
              params={{ section: "people", record: String(user.id) }}
              search={{}}
            >
              {user.name}
            </Link>{" "}
            <span className="hint">{unit.name}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
