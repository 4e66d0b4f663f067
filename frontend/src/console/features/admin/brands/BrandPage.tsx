import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { Time, useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { Chip } from "../../../ui/badges";
import { CopyText } from "../../../ui/CopyText";
import { useAct, useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";
import { Header, Part } from "../parts/Header";
import { EntryLinksPart } from "./EntryLinksPart";
import { CustomersDialog, LookDialog } from "./EditDialogs";
import { LogoRow } from "./LogoRow";
import { type Brand, brandsKey, editBrand, inBoth, policiesQuery } from "./queries";
import "./brands.css";

/** A brand: how it looks, what it tells its customers, and the ways that lead to it. */
export function BrandPage({ brand }: { brand: Brand }) {
  const { t } = useLingui();
  const name = brand.name || brand.key;
  const mayEdit = useMay("brand.edit");
  const prefer = useAct(
    () => editBrand(brand.id, { is_default: true }),
    brandsKey,
    () => t`${name} is now the default brand`,
  );
  return (
    <>
      <Header title={name}>
        {mayEdit && !brand.is_default && (
          <Button loading={prefer.isPending} onClick={() => prefer.mutate(undefined)}>
            <Trans>Make it the default brand</Trans>
          </Button>
        )}
      </Header>
      <div className="admin-record">
        {brand.is_default && (
          <p>
            <Chip>{t`Default brand`}</Chip>
          </p>
        )}
        <Look brand={brand} mayEdit={mayEdit} />
        <Customers brand={brand} mayEdit={mayEdit} />
        <PolicyPart brand={brand} />
        <EntryLinksPart brand={brand} />
        <EmbeddingPart brand={brand} />
      </div>
    </>
  );
}

interface PartProps {
  brand: Brand;
  mayEdit: boolean;
}

function Look({ brand, mayEdit }: PartProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const facts: Fact[] = [
    [t`Name in Chinese`, brand.names["zh-Hans"] ?? ""],
    [t`Name in English`, brand.names.en ?? ""],
    [t`Host name`, brand.host],
    [t`Colour`, brand.color],
    [
      t`Languages`,
      format.names(brand.languages.map((language) => (language.startsWith("zh") ? t`Chinese` : t`English`))),
    ],
  ];
  return (
    <Part
      title={<Trans context="brand">Look</Trans>}
      action={
        mayEdit && (
          <Button onClick={() => setEditing(true)}>
            <Trans>Edit</Trans>
          </Button>
        )
      }
    >
      <Facts facts={facts} />
      <LogoRow brand={brand} mayEdit={mayEdit} />
      {editing && <LookDialog brand={brand} onClose={() => setEditing(false)} />}
    </Part>
  );
}

function Customers({ brand, mayEdit }: PartProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const facts: Fact[] = [
    [t`Hotline`, brand.hotline && format.phone(brand.hotline)],
    [t`Service hours`, brand.hours],
    [t`Service promise`, brand.promise],
    [t`ICP number`, brand.icp],
  ];
  return (
    <Part
      title={<Trans context="brand">What customers read</Trans>}
      action={
        mayEdit && (
          <Button onClick={() => setEditing(true)}>
            <Trans>Edit</Trans>
          </Button>
        )
      }
    >
      <Facts facts={facts} />
      {editing && <CustomersDialog brand={brand} onClose={() => setEditing(false)} />}
    </Part>
  );
}

type Fact = [label: string, value: string | Record<string, string>];

function Facts({ facts }: { facts: Fact[] }) {
  const format = useFormat();
  return (
    <dl className="admin-facts">
      {facts.map(([label, value]) => (
        <div key={label} className="admin-fact">
          <dt>{label}</dt>
          <dd>{typeof value === "string" ? value || format.unknown : <ByLanguage texts={value} />}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The same words in each language, each marked as what it is. */
function ByLanguage({ texts }: { texts: Record<string, string> }) {
  const format = useFormat();
  const entries = Object.entries(texts);
  if (entries.length === 0) return format.unknown;
  return entries.map(([language, words]) => (
    <p key={language} className="admin-words" lang={language === "en" ? "en" : "zh-CN"}>
      {words}
    </p>
  ));
}

/** Every request says to which version its sender has agreed, so a version never changes. */
function PolicyPart({ brand }: { brand: Brand }) {
  const { t } = useLingui();
  const [editing, setEditing] = useState(false);
  const mayPublish = useMay("brand.publish_policy");
  const say = useSaid(brandsKey);
  const versions = useQuery(policiesQuery(brand.id)).data ?? [];
  const latest = versions[0];
  return (
    <Part
      title={<Trans>Privacy policy</Trans>}
      action={
        mayPublish && (
          <Button onClick={() => setEditing(true)}>
            {latest ? <Trans>Publish a new version</Trans> : <Trans>Publish</Trans>}
          </Button>
        )
      }
    >
      {latest ? (
        <>
          <p className="hint">
            <Trans>
              Version {latest.number}, <Time at={latest.at} />
            </Trans>
          </p>
          <ByLanguage texts={latest.text} />
        </>
      ) : (
        <p className="hint">
          <Trans>Once there is a policy, customers agree to it with every request, and it is on record.</Trans>
        </p>
      )}
      {editing && (
        <FieldsDialog
          title={t`Privacy policy`}
          verb={t({ message: "Publish", context: "verb" })}
          fields={[
            { key: "zh", kind: "long", label: t`In Chinese`, required: true },
            { key: "en", kind: "long", label: t`In English` },
          ]}
          initial={{ zh: latest?.text["zh-Hans"] ?? "", en: latest?.text.en ?? "" }}
          send={({ zh, en }) =>
            unwrap(
              api.POST("/api/v1/brands/{brand_id}/policies", {
                params: { path: { brand_id: brand.id } },
                body: { text: inBoth(zh, en) },
              }),
            )
          }
          onDone={(rows) => {
            const number = rows[0]?.number ?? 1;
            say(t`Version ${number} of the privacy policy holds from now on`);
            setEditing(false);
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </Part>
  );
}

function EmbeddingPart({ brand }: { brand: Brand }) {
  const { t } = useLingui();
  const address = brand.host ? `https://${brand.host}` : window.location.origin;
  const script = `<script async src="${address}/portal/embed.js"></script>`;
  return (
    <Part title={<Trans>On other pages</Trans>}>
      <p>
        <Trans>This line opens the portal as a panel on a page of yours:</Trans>
      </p>
      <code className="admin-secret" lang="en">
        {script}
      </code>
      <p>
        <CopyText text={script} shown={t`Copy the line`} />
      </p>
      <p className="hint">
        {brand.origins.length > 0 ? (
          <Trans>Allowed on: {brand.origins.join(", ")}</Trans>
        ) : (
          <Trans>No page may hold it yet: name their addresses under “What customers read”.</Trans>
        )}
      </p>
    </Part>
  );
}
