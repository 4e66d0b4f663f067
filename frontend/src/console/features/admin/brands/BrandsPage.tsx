import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { PageMissing } from "../../../ui/PageMissing";
import { Chip } from "../../../ui/badges";
import { useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";
import { Header } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { RowLink, Table } from "../parts/Table";
import { BrandPage } from "./BrandPage";
import { brandsKey, brandsQuery, inBoth } from "./queries";

/** The faces that the company shows its customers. */
export function BrandsPage({ record }: { record: string | undefined }) {
  const brands = useQuery(brandsQuery);
  if (record === undefined) return <Brands />;
  return (
    <Loaded query={brands}>
      {(rows) => {
        const brand = rows.find(({ id }) => String(id) === record);
        return brand ? <BrandPage key={brand.id} brand={brand} /> : <PageMissing />;
      }}
    </Loaded>
  );
}

function Brands() {
  const { t } = useLingui();
  const format = useFormat();
  const [making, setMaking] = useState(false);
  const mayCreate = useMay("brand.create");
  const title = t({ message: "Brands and portal", context: "administration" });
  return (
    <>
      <Header title={title}>
        {mayCreate && (
          <Button type="primary" onClick={() => setMaking(true)}>
            <Trans>Create a brand</Trans>
          </Button>
        )}
      </Header>
      <Loaded query={useQuery(brandsQuery)}>
        {(rows) => (
          <Table
            label={title}
            rows={rows}
            columns={[
              {
                key: "name",
                title: t({ message: "Name", context: "brand" }),
                cell: (brand) => (
                  <RowLink section="brands" id={brand.id}>
                    {brand.name || brand.key}
                  </RowLink>
                ),
              },
              { key: "host", title: t`Host name`, width: 240, cell: ({ host }) => host || format.unknown },
              {
                key: "hotline",
                title: t`Hotline`,
                width: 160,
                cell: ({ hotline }) => (hotline ? format.phone(hotline) : format.unknown),
              },
              {
                key: "default",
                title: t({ message: "Place", context: "brand" }),
                width: 120,
                cell: ({ is_default: isDefault }) => isDefault && <Chip>{t`Default brand`}</Chip>,
              },
            ]}
          />
        )}
      </Loaded>
      {making && <MakeDialog onClose={() => setMaking(false)} />}
    </>
  );
}

function MakeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const say = useSaid(brandsKey);
  return (
    <FieldsDialog
      title={t`Create a brand`}
      verb={t({ message: "Create", context: "verb" })}
      fields={[
        { key: "zh", kind: "text", label: t`Name in Chinese`, required: true, maxLength: 200 },
        { key: "en", kind: "text", label: t`Name in English`, maxLength: 200 },
        {
          key: "key",
          kind: "text",
          label: t`Key`,
          required: true,
          maxLength: 40,
          help: t`Small letters, digits and dashes. It never changes.`,
        },
        {
          key: "host",
          kind: "text",
          label: t`Host name`,
          help: t`Such as help.example.com. Whoever comes to it sees this brand.`,
        },
      ]}
      initial={{ zh: "", en: "", key: "", host: "" }}
      send={({ zh, en, key, host }) =>
        unwrap(api.POST("/api/v1/brands", { body: { key, host: host.trim(), name: inBoth(zh, en) } as never }))
      }
      onDone={({ id, name }) => {
        say(t`${name} created`);
        onClose();
        void navigate({
          to: "/admin/{-$section}/{-$record}",
          params: { section: "brands", record: String(id) },
          search: {},
        });
      }}
      onClose={onClose}
    />
  );
}
