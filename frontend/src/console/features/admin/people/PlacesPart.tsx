import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { ClockTime, Time, useMinute } from "@/shared/format";
import { useMay } from "../../../app/session";
import { useAct, useSaid } from "../parts/act";
import { endOfDay, startOfDay } from "../parts/days";
import { FieldsDialog } from "../parts/FieldsDialog";
import { Part } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import {
  type Membership,
  membershipsQuery,
  peopleKey,
  usePostOptions,
  useRoleOptions,
  type WholePerson,
} from "./queries";

/** Where somebody works, as what, and with which rights: several places, each from when until when. */
export function PlacesPart({ person }: { person: WholePerson }) {
  const [adding, setAdding] = useState(false);
  const mayAdd = useMay("membership.add");
  const mayView = useMay("membership.view");
  const places = useQuery({ ...membershipsQuery(person.id), enabled: mayView });
  if (!mayView) return null;
  return (
    <Part
      title={<Trans>Places and roles</Trans>}
      action={
        mayAdd &&
        person.is_active && (
          <Button onClick={() => setAdding(true)}>
            <Trans>Add a place</Trans>
          </Button>
        )
      }
    >
      <Loaded query={places} rows={3}>
        {(rows) => <Places rows={rows} />}
      </Loaded>
      {adding && <AddDialog person={person} onClose={() => setAdding(false)} />}
    </Part>
  );
}

function Places({ rows }: { rows: Membership[] }) {
  const now = useMinute();
  if (rows.length === 0)
    return (
      <p className="muted">
        <Trans>This person has no place in any unit, and so may do nothing.</Trans>
      </p>
    );
  const isOver = ({ until_at }: Membership) => until_at !== null && Date.parse(until_at) <= now;
  return (
    <ul className="plain-list">
      {rows
        .toSorted((one, other) => Number(isOver(one)) - Number(isOver(other)))
        .map((row) => (
          <Place key={row.id} row={row} isOver={isOver(row)} />
        ))}
    </ul>
  );
}

function Place({ row, isOver }: { row: Membership; isOver: boolean }) {
  const { t } = useLingui();
  const mayEnd = useMay("membership.end");
  const end = useAct(
    () =>
      unwrap(
        api.POST("/api/v1/memberships/{membership_id}/end", { params: { path: { membership_id: row.id } }, body: {} }),
      ),
    peopleKey,
    () => t`The place in ${row.unit.name} has ended`,
  );
  return (
    <li className={isOver ? "admin-row muted" : "admin-row"}>
      <div>
        <p>
          {row.role.title || row.role.key} · {row.unit.name}
        </p>
        <p className="small hint">
          {row.post && `${row.post.title || row.post.key} · `}
          {row.until_at ? (
            <Trans>
              <Time at={row.from_at} /> to <Time at={row.until_at} />
            </Trans>
          ) : (
            <Trans>
              since <ClockTime at={row.from_at} />
            </Trans>
          )}
        </p>
      </div>
      {mayEnd && !isOver && (
        <Button loading={end.isPending} onClick={() => end.mutate(undefined)}>
          <Trans>End</Trans>
        </Button>
      )}
    </li>
  );
}

interface Values {
  unit: number | undefined;
  role: number | undefined;
  post: number | undefined;
  from: string;
  until: string;
}

function AddDialog({ person, onClose }: { person: WholePerson; onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(peopleKey);
  const roles = useRoleOptions();
  const posts = usePostOptions();
  return (
    <FieldsDialog<Values, unknown>
      title={t`Add a place for ${person.name}`}
      verb={t`Add`}
      initial={{ unit: person.unit?.id, role: undefined, post: undefined, from: "", until: "" }}
      fields={[
        { key: "unit", kind: "unit", label: t`Unit`, required: true },
        {
          key: "role",
          kind: "select",
          label: t({ message: "Role", context: "person" }),
          options: roles,
          required: true,
        },
        { key: "post", kind: "select", label: t({ message: "Post", context: "person" }), options: posts },
        { key: "from", kind: "day", label: t`From`, help: t`Left empty: at once` },
        { key: "until", kind: "day", label: t`Until`, help: t`Left empty: without end` },
      ]}
      send={({ unit, role, post, from, until }) =>
        unwrap(
          api.POST("/api/v1/memberships", {
            body: {
              user: person.id,
              unit: unit!,
              role: role!,
              post: post ?? null,
              from_at: startOfDay(from),
              until_at: endOfDay(until),
            },
          }),
        )
      }
      onDone={() => {
        said(t`Place added`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
