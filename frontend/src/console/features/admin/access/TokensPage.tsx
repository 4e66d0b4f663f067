import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { Time, useMinute } from "@/shared/format";
import { useMay, useMe } from "../../../app/session";
import { CopyText } from "../../../ui/CopyText";
import { Empty } from "../../../ui/Empty";
import { useReturnOfFocus } from "../../../ui/FormDialog";
import { useAsk } from "../../../ui/use-ask";
import { useAct, useSaid } from "../parts/act";
import { endOfDay } from "../parts/days";
import { FieldsDialog } from "../parts/FieldsDialog";
import { Header } from "../parts/Header";
import { More } from "../parts/More";
import { Table } from "../parts/Table";

type Token = components["schemas"]["TokenRow"];
const shown = 1000;
const tokensKey = ["admin", "tokens"] as const;

/** Keys for programs: each acts as its user, and is shown once. */
export function TokensPage() {
  const { t } = useLingui();
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState("");
  const mayCreate = useMay("token.create");
  const found = useInfiniteQuery({
    queryKey: tokensKey,
    queryFn: ({ pageParam }) => unwrap(api.GET("/api/v1/tokens", { params: { query: { after: pageParam } } })),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.length < shown ? undefined : last.at(-1)?.id),
  });
  const make = (
    <Button type="primary" onClick={() => setMaking(true)}>
      <Trans>Make a token</Trans>
    </Button>
  );
  return (
    <>
      <Header title={t({ message: "API tokens", context: "administration" })}>{mayCreate && make}</Header>
      <p className="admin-intro">
        <Trans>With its token a program may do over the API what the person behind it may do.</Trans>
      </p>
      <More found={found}>
        {(rows) =>
          rows.length ? (
            <Tokens rows={rows} />
          ) : (
            <Empty>
              <Trans>Programs that use the API have their tokens here.</Trans>
            </Empty>
          )
        }
      </More>
      {making && (
        <MakeDialog
          onClose={() => setMaking(false)}
          onMade={(token) => {
            setMaking(false);
            setSecret(token);
          }}
        />
      )}
      {secret && <SecretDialog secret={secret} onClose={() => setSecret("")} />}
    </>
  );
}

function Tokens({ rows }: { rows: Token[] }) {
  const { t } = useLingui();
  const now = useMinute();
  const ask = useAsk();
  const mayRevoke = useMay("token.revoke");
  const revoke = useAct(
    (id: number) => unwrap(api.POST("/api/v1/tokens/{token_id}/revoke", { params: { path: { token_id: id } } })),
    tokensKey,
    ({ name }) => t`${name} revoked`,
  );
  const isOver = ({ revoked_at, expires_at }: Token) =>
    Boolean(revoked_at) || Boolean(expires_at && Date.parse(expires_at) <= now);
  return (
    <Table
      label={t({ message: "API tokens", context: "administration" })}
      rows={rows.toSorted((one, other) => Number(isOver(one)) - Number(isOver(other)))}
      isOver={isOver}
      columns={[
        { key: "name", title: t({ message: "Name", context: "token" }), cell: ({ name }) => name },
        { key: "user", title: t({ message: "Acts as", context: "token" }), width: 180, cell: ({ user }) => user.name },
        {
          key: "created",
          title: t({ message: "Made", context: "token" }),
          width: 140,
          cell: ({ created_at }) => <Time at={created_at} />,
        },
        {
          key: "state",
          title: t({ message: "State", context: "token" }),
          width: 220,
          cell: ({ revoked_at, expires_at }) =>
            revoked_at ? (
              <Trans>
                revoked <Time at={revoked_at} />
              </Trans>
            ) : expires_at ? (
              <Trans>
                works until <Time at={expires_at} />
              </Trans>
            ) : (
              <Trans>works without end</Trans>
            ),
        },
        {
          key: "revoke",
          title: "",
          width: 96,
          align: "right",
          cell: (token) =>
            mayRevoke &&
            !isOver(token) && (
              <Button
                size="small"
                onClick={() =>
                  ask({
                    title: t`Revoke ${token.name}?`,
                    content: t`The program that uses it is refused at once.`,
                    verb: t`Revoke`,
                    then: () => revoke.mutate(token.id),
                  })
                }
              >
                <Trans>Revoke</Trans>
              </Button>
            ),
        },
      ]}
    />
  );
}

interface Values {
  name: string;
  user: number | undefined;
  expires_at: string;
}

function MakeDialog({ onMade, onClose }: { onMade: (token: string) => void; onClose: () => void }) {
  const { t } = useLingui();
  const me = useMe();
  const said = useSaid(tokensKey);
  return (
    <FieldsDialog<Values, { name: string; token?: string }>
      title={t`Make a token`}
      verb={t`Make`}
      initial={{ name: "", user: me.id, expires_at: "" }}
      fields={[
        {
          key: "name",
          kind: "text",
          label: t({ message: "Name", context: "token" }),
          required: true,
          maxLength: 200,
          placeholder: t`ERP connection`,
        },
        { key: "user", kind: "person", label: t({ message: "Acts as", context: "token" }), required: true },
        { key: "expires_at", kind: "day", label: t`Works until`, help: t`Left empty: without end` },
      ]}
      send={({ name, user, expires_at }) =>
        unwrap(api.POST("/api/v1/tokens", { body: { name, user: user ?? null, expires_at: endOfDay(expires_at) } }))
      }
      onDone={({ name, token }) => {
        said(t`${name} made`);
        onMade(token ?? "");
      }}
      onClose={onClose}
    />
  );
}

function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useLingui();
  useReturnOfFocus();
  return (
    <Modal open title={t`The new token`} onCancel={onClose} cancelText={t`Back`} okButtonProps={{ hidden: true }}>
      <p>
        <Trans>Copy it now: it is shown only this once.</Trans>
      </p>
      <p className="admin-secret">
        <CopyText text={secret} shown={secret} />
      </p>
    </Modal>
  );
}
