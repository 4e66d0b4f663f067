import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { App, Select } from "antd";
import type { Ticket } from "@/shared/api/types";
import { Time, useFormat } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { CategoryPicker } from "../../../pickers/RecordPicker";
import { CopyText } from "../../../ui/CopyText";
import { useTicketVerb, type Verbs } from "../actions";
import { channelWords, priorityWords } from "../words";
import { Fact, Section } from "./Section";
import { may } from "./verbs";

export function InfoSection({ ticket }: { ticket: Ticket }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const format = useFormat();
  const channel = channelWords[ticket.channel];
  return (
    <Section title={<Trans>Ticket</Trans>}>
      <dl>
        <Fact label={t`Type`}>{ticket.type_title}</Fact>
        <Editable ticket={ticket} />
        <Fact label={t`Outlet`}>{ticket.unit?.name ?? format.unknown}</Fact>
        <Fact label={t`Channel`}>{channel ? _(channel) : ticket.channel}</Fact>
        {ticket.former_number && (
          <Fact label={t`Former number`}>
            <CopyText text={ticket.former_number} shown={ticket.former_number} />
          </Fact>
        )}
        <Fact label={t({ message: "Created", context: "time" })}>
          <Time at={ticket.created_at} />
        </Fact>
        <Fact label={t({ message: "Accepted", context: "time" })}>
          <Time at={ticket.accepted_at} />
        </Fact>
        {ticket.resolved_at && (
          <Fact label={t({ message: "Resolved", context: "time" })}>
            <Time at={ticket.resolved_at} />
          </Fact>
        )}
        {ticket.closed_at && (
          <Fact label={t({ message: "Closed", context: "time" })}>
            <Time at={ticket.closed_at} />
          </Fact>
        )}
        {ticket.resolution && <Fact label={t`Answer`}>{ticket.resolution}</Fact>}
        {ticket.rating && (
          <Fact label={t`Rating`}>
            {format.rating(ticket.rating.score)}
            {ticket.rating.reasons.length > 0 && <p className="muted">{format.names(ticket.rating.reasons)}</p>}
            {ticket.rating.comment && <p className="muted">{ticket.rating.comment}</p>}
          </Fact>
        )}
      </dl>
      <p className="info-history">
        <Link to="/tickets/$ticketId/history" params={{ ticketId: String(ticket.id) }} search={{}}>
          <Trans>Whole history</Trans>
        </Link>
      </p>
    </Section>
  );
}

/** Priority and category are changed where they stand. */
function Editable({ ticket }: { ticket: Ticket }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const format = useFormat();
  const { message } = App.useApp();
  const edit = useTicketVerb(ticket, "edit");
  const save = (body: Verbs["edit"]) =>
    edit.mutate(body, { onError: (error) => void message.error(problemText(error)) });

  const priority = priorityWords[ticket.priority];
  if (!may(ticket, "edit"))
    return (
      <>
        <Fact label={t`Priority`}>{priority ? _(priority) : format.unknown}</Fact>
        <Fact label={t`Category`}>{ticket.category?.title ?? format.unknown}</Fact>
      </>
    );
  return (
    <>
      <Fact label={t`Priority`}>
        <Select
          size="small"
          aria-label={t`Priority`}
          value={ticket.priority}
          options={Object.entries(priorityWords).map(([value, word]) => ({ value: Number(value), label: _(word) }))}
          onChange={(value: number) => save({ priority: value })}
        />
      </Fact>
      <Fact label={t`Category`}>
        <CategoryPicker
          size="small"
          aria-label={t`Category`}
          value={ticket.category?.id}
          onChange={(category) => save({ category: category ?? null })}
        />
      </Fact>
    </>
  );
}
