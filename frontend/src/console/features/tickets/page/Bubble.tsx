import { LockOutlined } from "@ant-design/icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Message } from "@/shared/api/types";
import { Time } from "@/shared/format";
import { FileList } from "../../../ui/FileList";
import { Avatar } from "../../../ui/Person";

interface Props {
  message: Message;
  customer: string | undefined;
}

/** What one person said, on the ground that tells to whom. */
export function Bubble({ message, customer }: Props) {
  const { t } = useLingui();
  const author = message.author.name || (message.direction === "in" ? (customer ?? t`Customer`) : "");
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
        <Delivery message={message} />
        <span className="small hint bubble-time">
          <Time at={message.at} />
        </span>
      </header>
      <p className="bubble-text">{message.body}</p>
      <FileList files={message.attachments} />
    </article>
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
