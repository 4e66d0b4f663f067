import { Trans } from "@lingui/react/macro";
import type { Ticket } from "@/shared/api/types";
import { FileList } from "../../../ui/FileList";
import { CallsSection } from "./CallsSection";
import { PapersSection } from "../../papers/PapersSection";
import { CustomerSection } from "./CustomerSection";
import { FormSection } from "./FormSection";
import { InfoSection } from "./InfoSection";
import { LinksSection } from "./LinksSection";
import { SimilarSection } from "./SimilarSection";
import { Section } from "./Section";
import { TagsSection } from "./TagsSection";

export function SidePanel({ ticket }: { ticket: Ticket }) {
  return (
    <>
      <CustomerSection ticket={ticket} />
      <InfoSection ticket={ticket} />
      <FormSection ticket={ticket} />
      <TagsSection ticket={ticket} />
      <CallsSection ticket={ticket} />
      <LinksSection ticket={ticket} />
      <PapersSection ticket={ticket} />
      <SimilarSection ticket={ticket} />
      {ticket.attachments.length > 0 && (
        <Section title={<Trans>Files</Trans>}>
          <FileList files={ticket.attachments} />
        </Section>
      )}
      {ticket.watchers.length > 0 && (
        <Section title={<Trans>Watched by</Trans>}>
          <p>{ticket.watchers.map((watcher) => watcher.name).join(" · ")}</p>
        </Section>
      )}
    </>
  );
}
