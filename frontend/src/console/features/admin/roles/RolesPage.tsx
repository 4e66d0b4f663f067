import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { useMay } from "../../../app/session";
import { PageMissing } from "../../../ui/PageMissing";
import { useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";
import { Header } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { RowLink, Table } from "../parts/Table";
import { rolesQuery } from "../people/queries";
import { RolePage } from "./RolePage";

/** What people may do: a role is a list of verbs, each with how far it reaches. */
export function RolesPage({ record }: { record: string | undefined }) {
  const roles = useQuery(rolesQuery);
  if (record === undefined) return <Roles />;
  return (
    <Loaded query={roles}>
      {(all) => {
        const role = all.find(({ id }) => String(id) === record);
        return role ? <RolePage key={role.id} role={role} /> : <PageMissing />;
      }}
    </Loaded>
  );
}

function Roles() {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const mayCreate = useMay("role.create");
  return (
    <>
      <Header title={t({ message: "Roles", context: "administration" })}>
        {mayCreate && (
          <Button type="primary" onClick={() => setAdding(true)}>
            <Trans>Add a role</Trans>
          </Button>
        )}
      </Header>
      <Loaded query={useQuery(rolesQuery)}>
        {(roles) => (
          <Table
            label={t({ message: "Roles", context: "administration" })}
            rows={roles}
            columns={[
              {
                key: "title",
                title: t({ message: "Name", context: "role" }),
                cell: ({ id, title, key }) => (
                  <RowLink section="roles" id={id}>
                    {title || key}
                  </RowLink>
                ),
              },
              {
                key: "verbs",
                title: t`Permissions`,
                width: 160,
                align: "right",
                cell: ({ verbs }) => (verbs["*"] ? <Trans>everything</Trans> : Object.keys(verbs).length),
              },
            ]}
          />
        )}
      </Loaded>
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </>
  );
}

interface Values {
  zh: string;
  en: string;
  key: string;
  like: number | undefined;
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(rolesQuery.queryKey);
  const roles = useQuery(rolesQuery).data ?? [];
  return (
    <FieldsDialog<Values, unknown>
      title={t`Add a role`}
      verb={t`Add`}
      initial={{ zh: "", en: "", key: "", like: undefined }}
      fields={[
        { key: "zh", kind: "text", label: t`Chinese name`, required: true, maxLength: 200 },
        { key: "en", kind: "text", label: t`English name`, maxLength: 200 },
        {
          key: "key",
          kind: "text",
          label: t`Key`,
          required: true,
          maxLength: 40,
          help: t`Small letters, digits and hyphens; it stays as it is.`,
        },
        {
          key: "like",
          kind: "select",
          label: t`Begins as`,
          help: t`Its permissions are copied, and changed afterwards.`,
          options: roles.map(({ id, title, key }) => ({ value: id, label: title || key })),
        },
      ]}
      send={({ zh, en, key, like }) =>
        unwrap(
          api.POST("/api/v1/roles", {
            body: {
              key,
              title: { "zh-Hans": zh, en },
              verbs: (roles.find(({ id }) => id === like)?.verbs ?? {}) as Record<string, "own">,
            },
          }),
        )
      }
      onDone={() => {
        said(t`Role added`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
