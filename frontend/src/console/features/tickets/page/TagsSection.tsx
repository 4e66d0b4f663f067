import { Trans, useLingui } from "@lingui/react/macro";
import { App, Select } from "antd";
import type { Ticket } from "@/shared/api/types";
import { problemText } from "@/shared/ui/problem-text";
import { Chip } from "../../../ui/badges";
import { useTicketVerb } from "../actions";
import { useTags } from "../queries";
import { Section } from "./Section";
import { may } from "./verbs";

export function TagsSection({ ticket }: { ticket: Ticket }) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const known = useTags().data ?? [];
  const edit = useTicketVerb(ticket, "edit");
  const mayEdit = may(ticket, "edit");
  if (!mayEdit && ticket.tags.length === 0) return null;
  return (
    <Section title={<Trans>Tags</Trans>}>
      {mayEdit ? (
        <Select
          mode="tags"
          size="small"
          aria-label={t`Tags`}
          placeholder={t`Add a tag`}
          style={{ width: "100%" }}
          value={ticket.tags}
          options={known.map((tag) => ({ value: tag.name, label: tag.name }))}
          onChange={(tags: string[]) =>
            edit.mutate({ tags }, { onError: (error) => void message.error(problemText(error)) })
          }
        />
      ) : (
        <p className="chips">
          {ticket.tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
        </p>
      )}
    </Section>
  );
}
