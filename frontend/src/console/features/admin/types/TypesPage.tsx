import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useMay } from "../../../app/session";
import { PageMissing } from "../../../ui/PageMissing";
import { priorityWords } from "../../tickets/words";
import { useAct } from "../parts/act";
import { Header } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { type Column, Table } from "../parts/Table";
import { unitsQuery } from "../units/queries";
import { EditTypeDialog } from "./EditTypeDialog";
import { RatingReasonsPage } from "./RatingReasonsPage";
import { editType, type TypeSettings, typesQuery } from "./queries";

/** What customers and staff can ask for, in the order in which it is offered. */
export function TypesPage({ record }: { record: string | undefined }) {
  const found = useQuery(typesQuery);
  if (!record) return <List found={found} />;
  return (
    <Loaded query={found}>
      {(types) => {
        const type = types.find(({ id }) => String(id) === record);
        return type ? <RatingReasonsPage key={type.id} type={type} /> : <PageMissing />;
      }}
    </Loaded>
  );
}

function List({ found }: { found: ReturnType<typeof useQuery<TypeSettings[]>> }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const [open, setOpen] = useState<TypeSettings>();
  const mayEdit = useMay("definition.publish");
  const navigate = useNavigate();
  const show = ({ id }: TypeSettings) =>
    void navigate({ to: "/admin/{-$section}/{-$record}", params: { section: "types", record: String(id) } });
  const units = useQuery(unitsQuery).data ?? [];
  const unitName = (id: number | null) => units.find((unit) => unit.id === id)?.name ?? t`Who makes the ticket`;
  const columns: Column<TypeSettings>[] = [
    { key: "title", title: <Trans>Type</Trans>, width: 160, cell: ({ title }) => title },
    {
      key: "public",
      title: t`Portal`,
      width: 140,
      cell: (type) => (type.public ? (type.complaint ? t`Complaint zone` : t`Offered`) : t`Not offered`),
    },
    { key: "unit", title: t`New tickets go to`, cell: ({ unit }) => unitName(unit) },
    { key: "priority", title: t`Priority`, width: 90, cell: ({ priority }) => _(priorityWords[priority]!) },
    {
      key: "tools",
      title: "",
      width: 280,
      align: "right",
      cell: (type) =>
        mayEdit && (
          <span className="admin-acts">
            <Up type={type} types={found.data ?? []} />
            <Button size="small" aria-label={t`Rating reasons of ${type.title}`} onClick={() => show(type)}>
              <Trans>Rating reasons</Trans>
            </Button>
            <Button size="small" aria-label={t`Edit ${type.title}`} onClick={() => setOpen(type)}>
              <Trans>Edit</Trans>
            </Button>
          </span>
        ),
    },
  ];
  return (
    <>
      <Header title={t({ message: "Ticket types", context: "administration" })} />
      <p className="admin-intro">
        <Trans>The order here is the order in the portal and in new tickets.</Trans>
      </p>
      <Loaded query={found}>{(types) => <Table label={t`Ticket types`} columns={columns} rows={types} />}</Loaded>
      {open && <EditTypeDialog type={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

/** One place up: the two change their positions. */
function Up({ type, types }: { type: TypeSettings; types: TypeSettings[] }) {
  const { t } = useLingui();
  const at = types.findIndex(({ id }) => id === type.id);
  const above = types[at - 1];
  const act = useAct(
    async () => {
      // All get their place anew: those that were never ordered share one.
      const order = types.filter(({ id }) => id !== type.id).toSpliced(at - 1, 0, type);
      for (const [position, each] of order.entries()) {
        if (each.position !== position) await editType(each.id, { position });
      }
    },
    typesQuery.queryKey,
    () => "",
  );
  if (!above) return null;
  return (
    <Button
      size="small"
      loading={act.isPending}
      aria-label={t`${type.title} one up`}
      onClick={() => act.mutate(undefined)}
    >
      <Trans>Up</Trans>
    </Button>
  );
}
