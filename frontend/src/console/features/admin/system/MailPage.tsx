import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { useFormat } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { Header, Part } from "../parts/Header";
import { Loaded } from "../parts/Loaded";

type Mail = components["schemas"]["MailOut"];
const mailQuery = { queryKey: ["admin", "mail"], queryFn: () => unwrap(api.GET("/api/v1/system/mail")) };

/** How mail leaves, and whether it does: one mail to oneself, with the words of the server. */
export function MailPage() {
  const { t } = useLingui();
  return (
    <>
      <Header title={t({ message: "Outgoing mail", context: "administration" })} />
      <div className="admin-record">
        <Loaded query={useQuery(mailQuery)} rows={5}>
          {(mail) => (mail.host ? <Outgoing mail={mail} /> : <Unset />)}
        </Loaded>
      </div>
    </>
  );
}

function Unset() {
  return (
    <Part title={<Trans>No mail server</Trans>}>
      <p>
        <Trans>
          Mails wait inside: no mail server is named. Set this before the start of Afterloop, then come here again:
        </Trans>
      </p>
      <code className="admin-secret" translate="no">
        AFTERLOOP_SMTP_URL=smtp://…:…@…:587
      </code>
    </Part>
  );
}

function Outgoing({ mail }: { mail: Mail }) {
  const { t } = useLingui();
  const format = useFormat();
  const encryption = { none: t`none`, starttls: "STARTTLS", tls: "TLS" }[mail.encryption];
  const facts: [string, string][] = [
    [t`Mail server`, mail.host],
    [t({ message: "Port", context: "mail" }), String(mail.port)],
    [t`Encryption`, encryption],
    [t`Signs in as`, mail.user],
    [t`Sender`, mail.sender],
  ];
  return (
    <>
      <Part title={<Trans>How mail leaves</Trans>}>
        <dl className="admin-facts">
          {facts.map(([label, value]) => (
            <div key={label} className="admin-fact">
              <dt>{label}</dt>
              <dd translate="no">{value || format.unknown}</dd>
            </div>
          ))}
        </dl>
        <p className="small hint">
          <Trans>From AFTERLOOP_SMTP_URL, read at the start. The password is shown nowhere.</Trans>
        </p>
      </Part>
      <Test recipient={mail.recipient} />
    </>
  );
}

function Test({ recipient }: { recipient: string }) {
  const test = useMutation({ mutationFn: () => unwrap(api.POST("/api/v1/system/mail/test")) });
  return (
    <Part
      title={<Trans>Test</Trans>}
      action={
        <Button disabled={!recipient} loading={test.isPending} onClick={() => test.mutate()}>
          <Trans>Send me a test mail</Trans>
        </Button>
      }
    >
      <p className="hint">
        {recipient ? (
          <Trans>It goes to {recipient}, at once.</Trans>
        ) : (
          <Trans>You have no e-mail address. Let an administrator enter one under People.</Trans>
        )}
      </p>
      {test.error && (
        <p className="error-text" role="alert">
          {problemText(test.error)}
        </p>
      )}
      {test.data && (
        <div role="status">
          <p className={test.data.works ? "" : "error-text"}>{test.data.hint}</p>
          <code className="admin-secret" translate="no">
            {test.data.answer}
          </code>
        </div>
      )}
    </Part>
  );
}
