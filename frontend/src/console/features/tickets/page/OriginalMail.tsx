import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import type { Message } from "@/shared/api/types";

const MailDialog = lazy(async () => ({ default: (await import("./MailDialog")).MailDialog }));

/** The way to the mail that a message came as. */
export function OriginalMail({ ticket, message }: { ticket: number; message: Message }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  if (message.channel !== "email" || !message.original) return null;
  const mail = `/api/v1/tickets/${message.ticket?.id ?? ticket}/messages/${message.id}/mail`;
  return (
    <>
      <Button type="link" size="small" className="bubble-mail" onClick={() => setOpen(true)}>
        <Trans>Original mail</Trans>
      </Button>
      {isOpen && (
        <Suspense>
          <MailDialog title={t`Original mail`} mail={mail} page={`${mail}/page`} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
