import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { Time, useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { Chip } from "../../../ui/badges";
import { CopyText } from "../../../ui/CopyText";
import { useReturnOfFocus } from "../../../ui/FormDialog";
import { useAct } from "../parts/act";
import { Part } from "../parts/Header";
import { Table } from "../parts/Table";
import { EntryLinkDialog } from "./EntryLinkDialog";
import { type Brand, brandsKey, type EntryLink, entryLinksQuery } from "./queries";

/** Ways in for a campaign, a poster or the VIPs; what comes in by one is marked so. */
export function EntryLinksPart({ brand }: { brand: Brand }) {
  const { t } = useLingui();
  const [editing, setEditing] = useState<EntryLink | "new">();
  const mayView = useMay("entry_link.view");
  const mayCreate = useMay("entry_link.create");
  const links = useQuery({ ...entryLinksQuery(brand.id), enabled: mayView }).data ?? [];
  if (!mayView) return null;
  return (
    <Part
      title={<Trans>Entry links</Trans>}
      action={
        mayCreate && (
          <Button onClick={() => setEditing("new")}>
            <Trans>Create an entry link</Trans>
          </Button>
        )
      }
    >
      {links.length > 0 ? (
        <Links links={links} onEdit={setEditing} />
      ) : (
        <p className="hint">{t`Links of their own for campaigns, posters and VIPs stand here, each with a QR code.`}</p>
      )}
      {editing && (
        <EntryLinkDialog
          brand={brand}
          link={editing === "new" ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Part>
  );
}

function Links({ links, onEdit }: { links: EntryLink[]; onEdit: (link: EntryLink) => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const [shown, setShown] = useState<EntryLink>();
  const mayEdit = useMay("entry_link.edit");
  return (
    <>
      <Table
        label={t`Entry links`}
        rows={links}
        isOver={({ works }) => !works}
        columns={[
          { key: "title", title: t({ message: "Title", context: "link" }), cell: ({ title }) => title },
          {
            key: "url",
            title: t({ message: "Address", context: "link" }),
            width: 160,
            cell: ({ url, code }) => <CopyText text={url} shown={code} />,
          },
          {
            key: "uses",
            title: t({ message: "Came in", context: "link" }),
            width: 96,
            align: "right",
            cell: ({ uses, most_uses: most }) =>
              most ? `${format.number(uses)} / ${format.number(most)}` : format.number(uses),
          },
          {
            key: "until",
            title: t({ message: "Works until", context: "link" }),
            width: 160,
            cell: (link) => <Until link={link} />,
          },
          {
            key: "acts",
            title: <span className="visually-hidden">{t({ message: "Acts", context: "link" })}</span>,
            width: 240,
            align: "right",
            cell: (link) => (
              <span className="admin-acts">
                <Button onClick={() => setShown(link)}>
                  <Trans>QR code</Trans>
                </Button>
                {mayEdit && (
                  <Button onClick={() => onEdit(link)}>
                    <Trans>Edit</Trans>
                  </Button>
                )}
                <CloseButton link={link} />
              </span>
            ),
          },
        ]}
      />
      {shown && <QrDialog link={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

function Until({ link }: { link: EntryLink }) {
  const { t } = useLingui();
  if (link.closed_at) return <Chip>{t({ message: "Closed", context: "link" })}</Chip>;
  if (!link.works) return <Chip>{t({ message: "Over", context: "link" })}</Chip>;
  return link.expires_at ? <Time at={link.expires_at} /> : <Trans>No end</Trans>;
}

/** Closed and opened again at will: nothing has to be asked. */
function CloseButton({ link }: { link: EntryLink }) {
  const { t } = useLingui();
  const mayClose = useMay("entry_link.close");
  const path = { params: { path: { entry_link_id: link.id } } };
  const turn = useAct(
    () =>
      link.closed_at
        ? unwrap(api.POST("/api/v1/entry-links/{entry_link_id}/reopen", path))
        : unwrap(api.POST("/api/v1/entry-links/{entry_link_id}/close", path)),
    brandsKey,
    ({ title, closed_at: closed }) => (closed ? t`${title} closed` : t`${title} is open again`),
  );
  if (!mayClose) return null;
  return (
    <Button loading={turn.isPending} onClick={() => turn.mutate(undefined)}>
      {link.closed_at ? <Trans context="link">Open again</Trans> : <Trans context="link">Close</Trans>}
    </Button>
  );
}

function QrDialog({ link, onClose }: { link: EntryLink; onClose: () => void }) {
  const { t } = useLingui();
  const picture = `/api/v1/entry-links/${link.id}/qr.svg`;
  useReturnOfFocus();
  return (
    <Modal
      open
      title={link.title}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button type="primary" href={picture} download={`${link.code}.svg`}>
            <Trans>Download</Trans>
          </Button>
        </>
      }
    >
      <img className="admin-qr" src={picture} alt={t`QR code of ${link.url}`} />
      <code className="admin-secret">{link.url}</code>
    </Modal>
  );
}
