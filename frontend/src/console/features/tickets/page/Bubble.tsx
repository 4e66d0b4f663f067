import { LockOutlined } from "@ant-design/icons";
import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Message } from "@/shared/api/types";
import { Time, useFormat } from "@/shared/format";
import { picturesIn, RichText } from "@/shared/ui/RichText";
import { FileList } from "../../../ui/FileList";
import { Avatar } from "../../../ui/Person";
import { channelWords } from "../words";
import { withoutQuote } from "./quoting";

interface Props {
  message: Message;
  customer: string | undefined;
  /** What can be done with this very message. */
  action?: ReactNode;
}

/** What one person said, on the ground that tells to whom. */
export function Bubble({ message, customer, action }: Props) {
  const { t } = useLingui();
  const author = message.author.name || (message.direction === "in" ? (customer ?? t`Customer`) : "");
  const inText = picturesIn(message.html);
  const listed = message.attachments.filter((file) => !inText.has(file.id));
  const kind = { in: t`Customer`, out: t`Answer`, note: t`Internal note` }[message.direction];
  return (
    <article className={`bubble ${message.direction}`} aria-label={`${kind ?? ""} ${author}`}>
      <header>
        <Avatar name={author} />
        <span className="bubble-author">{author}</span>
        {message.direction === "note" && (
          <span className="bubble-kind">
            <LockOutlined aria-hidden /> {kind}
          </span>
        )}
        <Way message={message} />
        <Delivery message={message} />
        {action}
        <span className="small hint bubble-time">
          <Time at={message.at} />
        </span>
      </header>
      <Copied message={message} />
      <Words message={message} />
      <FileList files={listed} />
    </article>
  );
}

/** As it was written; what is quoted from earlier is folded. */
function Words({ message }: { message: Message }) {
  if (message.html)
    return <RichText html={message.html} files={message.attachments} quoted={<Trans>Quoted text</Trans>} />;
  const [own, quoted] = withoutQuote(message.body);
  return (
    <>
      <p className="bubble-text">{own}</p>
      {quoted && (
        <details className="rich-quote">
          <summary>
            <Trans>Quoted text</Trans>
          </summary>
          <p className="bubble-text">{quoted}</p>
        </details>
      )}
    </>
  );
}

/** Who got it by mail, too. */
function Copied({ message: { cc, bcc } }: { message: Message }) {
  if (cc.length + bcc.length === 0) return null;
  return (
    <p className="small hint bubble-copies">
      {cc.length > 0 && (
        <span>
          <Trans context="mail">Cc</Trans> {cc.join(", ")}
        </span>
      )}
      {bcc.length > 0 && (
        <span>
          <Trans context="mail">Bcc</Trans> {bcc.join(", ")}
        </span>
      )}
    </p>
  );
}

/** Where it was said, unless here. */
function Way({ message }: { message: Message }) {
  const { _ } = useI18n();
  const format = useFormat();
  const isElsewhere = message.direction === "out" || message.original;
  const way = isElsewhere ? channelWords[message.channel] : undefined;
  return (
    <>
      {way && message.channel !== "console" && <span className="small hint">{_(way)}</span>}
      {message.ticket && (
        <span className="small hint" title={message.ticket.subject}>
          <Trans>from {format.ticketNumber(message.ticket.number)}</Trans>
        </span>
      )}
    </>
  );
}

function Delivery({ message }: { message: Message }) {
  if (message.delivery === "failed")
    return (
      <span className="small error-text">
        <Trans>Not delivered</Trans>
      </span>
    );
  if (message.delivery === "queued")
    return (
      <span className="small hint">
        <Trans>On its way</Trans>
      </span>
    );
  return null;
}
