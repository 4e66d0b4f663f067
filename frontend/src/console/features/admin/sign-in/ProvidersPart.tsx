import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { useMay } from "../../../app/session";
import { Chip } from "../../../ui/badges";
import { CopyText } from "../../../ui/CopyText";
import { useAct } from "../parts/act";
import { Part } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { ProviderDialog } from "./ProviderDialog";
import { type Provider, providersQuery, signInKey } from "./queries";

/** The company's own accounts, over OpenID Connect. */
export function ProvidersPart() {
  const mayAdd = useMay("identity_provider.create");
  const [editing, setEditing] = useState<Provider | "new">();
  return (
    <Part
      title={<Trans>Sign-in services (OpenID Connect)</Trans>}
      action={
        mayAdd && (
          <Button onClick={() => setEditing("new")}>
            <Trans>Add a service</Trans>
          </Button>
        )
      }
    >
      <Loaded query={useQuery(providersQuery)} rows={2}>
        {(providers) =>
          providers.length ? (
            <ul className="plain-list">
              {providers.map((each) => (
                <Row key={each.id} provider={each} onEdit={() => setEditing(each)} />
              ))}
            </ul>
          ) : (
            <p className="muted">
              <Trans>
                With one, people sign in with the account that they have anyway: Keycloak, Entra ID, Authing…
              </Trans>
            </p>
          )
        }
      </Loaded>
      {editing && <ProviderDialog of={editing} onClose={() => setEditing(undefined)} />}
    </Part>
  );
}

function Row({ provider, onEdit }: { provider: Provider; onEdit: () => void }) {
  const { t } = useLingui();
  const mayEdit = useMay("identity_provider.edit");
  const { id, name, key, issuer, enabled } = provider;
  const path = { params: { path: { identity_provider_id: id } } };
  const check = useAct(
    () => unwrap(api.POST("/api/v1/identity-providers/{identity_provider_id}/check", path)),
    signInKey,
    () => "",
  );
  const turn = useAct(
    () =>
      unwrap(
        enabled
          ? api.POST("/api/v1/identity-providers/{identity_provider_id}/disable", path)
          : api.POST("/api/v1/identity-providers/{identity_provider_id}/enable", path),
      ),
    signInKey,
    () => (enabled ? t`${name || key} is off` : t`${name || key} is on`),
  );
  return (
    <li className="admin-row">
      <div>
        <p>
          {name || key} {!enabled && <Chip>{t({ message: "off", context: "provider" })}</Chip>}
        </p>
        <p className="small hint">{issuer}</p>
        {check.data && (
          <p className={check.data.works ? "small" : "small error-text"} role="status">
            {check.data.works ? <Trans>It answers as it should.</Trans> : check.data.problem}
          </p>
        )}
        {check.data && (
          <p className="small hint">
            <Trans>Redirect address to enter there:</Trans>{" "}
            <CopyText text={check.data.redirect_uri} shown={check.data.redirect_uri} />
          </p>
        )}
      </div>
      {mayEdit && (
        <div className="admin-buttons">
          <Button loading={check.isPending} onClick={() => check.mutate(undefined)}>
            <Trans>Test</Trans>
          </Button>
          <Button onClick={onEdit}>
            <Trans>Edit</Trans>
          </Button>
          <Button loading={turn.isPending} onClick={() => turn.mutate(undefined)}>
            {enabled ? <Trans>Turn off</Trans> : <Trans>Turn on</Trans>}
          </Button>
        </div>
      )}
    </li>
  );
}
