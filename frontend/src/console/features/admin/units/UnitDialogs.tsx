import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { api, unwrap } from "@/shared/api/client";
import { useSaid } from "../parts/act";
import type { Field } from "../parts/fields";
import { FieldsDialog } from "../parts/FieldsDialog";
import { moveUnit, unitsQuery } from "./queries";
import { isWithin, type Unit } from "./tree";
import { asKind, type Kind, kinds, kindWords } from "./words";

export type Verb = "create" | "edit" | "move" | "merge" | "close";

interface Values {
  name: string;
  kind: Kind;
  third_party: boolean;
  "signature.zh-Hans": string;
  "signature.en": string;
  to: number | undefined;
  reason: string;
}

interface Props {
  verb: Verb;
  word: string;
  unit: Unit;
  units: Unit[];
  onClose: () => void;
}

const asks: Record<Verb, (keyof Values)[]> = {
  create: ["name", "kind", "third_party"],
  edit: ["name", "kind", "third_party", "signature.zh-Hans", "signature.en"],
  move: ["to"],
  merge: ["to"],
  close: ["reason"],
};

export function UnitDialog({ verb, word, unit, units, onClose }: Props) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const said = useSaid(unitsQuery.queryKey);
  const places = units.filter(
    (each) => !each.closed_at && !isWithin(each, unit) && (verb !== "move" || each.id !== unit.parent),
  );
  const fields: Field<keyof Values>[] = [
    { key: "name", kind: "text", label: t({ message: "Name", context: "unit" }), required: true, maxLength: 200 },
    {
      key: "kind",
      kind: "select",
      label: t({ message: "Kind", context: "unit" }),
      required: true,
      options: kinds.map((value) => ({ value, label: _(kindWords[value]) })),
    },
    { key: "third_party", kind: "check", label: t`An authorised third party`, help: t`Closing it revokes it.` },
    {
      key: "signature.zh-Hans",
      kind: "long",
      label: t`Chinese signature`,
      maxLength: 2000,
      help: t`Below its answers by mail; it may use ${signs}. Left empty: that of the unit above.`,
    },
    { key: "signature.en", kind: "long", label: t`English signature`, maxLength: 2000 },
    {
      key: "to",
      kind: "select",
      label: verb === "merge" ? t`Into` : t`Below`,
      help:
        verb === "merge" ? t`People, units below and what was shared go over; records stay where they were made.` : "",
      required: true,
      options: places.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      key: "reason",
      kind: "long",
      label: t`Reason`,
      required: true,
      maxLength: 500,
      help: t`Rights held in it end at once.`,
    },
  ];
  const plain = word.replace("…", "");
  const done: Record<Verb, string> = {
    create: t`Unit added`,
    edit: t`${unit.name} saved`,
    move: t`${unit.name} moved`,
    merge: t`${unit.name} merged`,
    close: t`${unit.name} closed`,
  };
  return (
    <FieldsDialog<Values, unknown>
      title={verb === "edit" ? t`Edit ${unit.name}` : t`${unit.name}: ${plain}`}
      verb={verb === "edit" ? t`Save` : plain}
      initial={{
        name: verb === "edit" ? unit.name : "",
        kind: verb === "edit" ? asKind(unit.kind) : "outlet",
        third_party: verb === "edit" && unit.third_party,
        "signature.zh-Hans": unit.signature["zh-Hans"] ?? "",
        "signature.en": unit.signature.en ?? "",
        to: undefined,
        reason: "",
      }}
      fields={fields.filter(({ key }) => asks[verb].includes(key))}
      send={(values) => act(verb, unit, values)}
      onDone={() => {
        said(done[verb]);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

const signs = "{agent} {unit} {brand} {hotline}";

async function act(verb: Verb, unit: Unit, values: Values): Promise<unknown> {
  const { name, kind, third_party, to, reason } = values;
  const signature = { "zh-Hans": values["signature.zh-Hans"], en: values["signature.en"] };
  const path = { params: { path: { unit_id: unit.id } } };
  switch (verb) {
    case "create":
      return unwrap(api.POST("/api/v1/units", { body: { parent: unit.id, name, kind, third_party } }));
    case "move":
      return moveUnit({ unit: unit.id, parent: to! });
    case "merge":
      return unwrap(api.POST("/api/v1/units/{unit_id}/merge", { ...path, body: { into: to! } }));
    case "close":
      return unwrap(api.POST("/api/v1/units/{unit_id}/close", { ...path, body: { reason } }));
    default:
      if (name.trim() !== unit.name)
        await unwrap(api.POST("/api/v1/units/{unit_id}/rename", { ...path, body: { name } }));
      return unwrap(
        api.POST("/api/v1/units/{unit_id}/edit", {
          ...path,
          body: { kind, third_party, signature },
        }),
      );
  }
}
