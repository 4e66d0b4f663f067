import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { useMay } from "../../../app/session";
import { CopyText } from "../../../ui/CopyText";
import { FormDialog } from "../../../ui/FormDialog";
import { useSaid } from "../parts/act";
import { Part } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { AppDialog, useServiceNames } from "./AppDialog";
import { type MailApp, mailAppsKey, mailAppsQuery } from "./queries";

/** 授权应用: as what we are known where mailboxes want tokens instead of passwords. */
export function AppsPart() {
  const mayAdd = useMay("mail_app.create");
  const [editing, setEditing] = useState<MailApp | "new">();
  const [leaving, setLeaving] = useState<MailApp>();
  const found = useQuery(mailAppsQuery);
  return (
    <Part
      title={<Trans>OAuth apps</Trans>}
      action={
        mayAdd && (
          <Button onClick={() => setEditing("new")}>
            <Trans>Add an app</Trans>
          </Button>
        )
      }
    >
      <Loaded query={found} rows={2}>
        {({ apps, callback }) => (
          <>
            {apps.length ? (
              <ul className="plain-list">
                {apps.map((each) => (
                  <Row key={each.id} app={each} onEdit={() => setEditing(each)} onDelete={() => setLeaving(each)} />
                ))}
              </ul>
            ) : (
              <p className="muted">
                <Trans>
                  Microsoft lets programs read mail with tokens only, and Google prefers it: register Afterloop there as
                  an app, and enter here what the service calls it.
                </Trans>
              </p>
            )}
            <p className="small hint">
              <Trans>Redirect address to enter there:</Trans> <CopyText text={callback} shown={callback} />
            </p>
          </>
        )}
      </Loaded>
      {editing && <AppDialog of={editing === "new" ? undefined : editing} onClose={() => setEditing(undefined)} />}
      {leaving && <DeleteDialog app={leaving} onClose={() => setLeaving(undefined)} />}
    </Part>
  );
}

interface RowProps {
  app: MailApp;
  onEdit: () => void;
  onDelete: () => void;
}

function Row({ app, onEdit, onDelete }: RowProps) {
  const { t } = useLingui();
  const names = useServiceNames();
  const mayEdit = useMay("mail_app.edit");
  const mayDelete = useMay("mail_app.delete");
  return (
    <li className="admin-row">
      <div>
        <p>{app.name}</p>
        <p className="small hint">
          {names[app.service]} · <span translate="no">{app.client_id}</span> ·{" "}
          {app.mailboxes ? (
            <Plural value={app.mailboxes} one="# mailbox" other="# mailboxes" />
          ) : (
            <Trans>no mailbox yet</Trans>
          )}
        </p>
      </div>
      <div className="admin-buttons">
        {mayEdit && (
          <Button aria-label={t`Edit ${app.name}`} onClick={onEdit}>
            <Trans>Edit</Trans>
          </Button>
        )}
        {mayDelete && !app.mailboxes && (
          <Button aria-label={t`Delete ${app.name}`} onClick={onDelete}>
            <Trans>Delete</Trans>
          </Button>
        )}
      </div>
    </li>
  );
}

/** Its secret is gone with it: it is asked. */
function DeleteDialog({ app, onClose }: { app: MailApp; onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(mailAppsKey);
  const leave = useMutation({
    mutationFn: () => unwrap(api.DELETE("/api/v1/mail-apps/{app_id}", { params: { path: { app_id: app.id } } })),
    onSuccess: () => {
      said(t`${app.name} deleted`);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t`Delete ${app.name}?`}
      verb={t`Delete`}
      isFinal
      problem={leave.error}
      isSending={leave.isPending}
      onSend={() => leave.mutate()}
      onClose={onClose}
    >
      <p>
        <Trans>Its secret is not kept. The registration at the service stays.</Trans>
      </p>
    </FormDialog>
  );
}
