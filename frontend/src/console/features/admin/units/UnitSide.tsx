import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { ClockTime, Time } from "@/shared/format";
import { useMay } from "../../../app/session";
import { useAct } from "../parts/act";
import { Loaded } from "../parts/Loaded";
import { placesQuery, unitsQuery } from "./queries";
import type { Unit } from "./tree";
import { UnitDialog, type Verb } from "./UnitDialogs";
import { asKind, kindWords } from "./words";

/** One unit: what it is, what can be done with it, and where it has stood. */
export function UnitSide({ unit, units }: { unit: Unit; units: Unit[] }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const [open, setOpen] = useState<Verb>();
  const may = {
    create: useMay("unit.create"),
    edit: useMay("unit.edit"),
    move: useMay("unit.move") && unit.parent !== null,
    merge: useMay("unit.merge") && unit.parent !== null,
    close: useMay("unit.close") && unit.parent !== null,
  };
  const mayReopen = useMay("unit.reopen");
  const reopen = useAct(
    () => unwrap(api.POST("/api/v1/units/{unit_id}/reopen", { params: { path: { unit_id: unit.id } } })),
    unitsQuery.queryKey,
    () => t`${unit.name} is open again`,
  );
  const words: Record<Verb, string> = {
    create: t`Add a unit below`,
    edit: t`Edit`,
    move: t`Move to…`,
    merge: t`Merge into…`,
    close: unit.third_party ? t`Revoke` : t`Close`,
  };
  return (
    <aside className="admin-side" aria-label={t`Details`}>
      <h2>{unit.name}</h2>
      <p className="muted">
        {_(kindWords[asKind(unit.kind)])}
        {unit.third_party && ` · ${t`Third party`}`}
      </p>
      {unit.closed_at && (
        <p>
          <Trans>
            Closed <Time at={unit.closed_at} />: {unit.closed_reason}
          </Trans>
        </p>
      )}
      <div className="admin-buttons">
        {unit.closed_at
          ? mayReopen && (
              <Button loading={reopen.isPending} onClick={() => reopen.mutate(undefined)}>
                <Trans>Open again</Trans>
              </Button>
            )
          : (Object.keys(words) as Verb[]).map(
              (verb) =>
                may[verb] && (
                  <Button key={verb} id={`unit-${verb}`} onClick={() => setOpen(verb)}>
                    {words[verb]}
                  </Button>
                ),
            )}
      </div>
      <p className="admin-row">
        <Link to="/admin/{-$section}/{-$record}" params={{ section: "people" }} search={{ unit: String(unit.id) }}>
          <Trans>People in this unit</Trans>
        </Link>
      </p>
      <History unit={unit} units={units} />
      {open && (
        <UnitDialog verb={open} word={words[open]} unit={unit} units={units} onClose={() => setOpen(undefined)} />
      )}
    </aside>
  );
}

/** Where it has stood in the tree and what it was called, newest first. */
function History({ unit, units }: { unit: Unit; units: Unit[] }) {
  const names = new Map(units.map(({ id, name }) => [String(id), name]));
  const above = (path: string) =>
    path
      .split(".")
      .filter(Boolean)
      .slice(0, -1)
      .map((id) => names.get(id) ?? id)
      .join(" / ");
  return (
    <section className="admin-part">
      <h2>
        <Trans>History</Trans>
      </h2>
      <Loaded query={useQuery(placesQuery(unit.id))} rows={2}>
        {(places) => (
          <ul className="plain-list">
            {places.map((place) => (
              <li key={place.from_at} className="admin-row">
                <div>
                  <p>{place.name}</p>
                  <p className="small hint">
                    {above(place.path) && `${above(place.path)} · `}
                    {place.until_at ? (
                      <Trans>
                        <Time at={place.from_at} /> to <Time at={place.until_at} />
                      </Trans>
                    ) : (
                      <Trans>
                        since <ClockTime at={place.from_at} />
                      </Trans>
                    )}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
