import { Trans } from "@lingui/react/macro";
import type { Message, TimelineEntry } from "@/shared/api/types";
import { FileList } from "../../ui/FileList";
import { Bubble } from "../tickets/page/Bubble";
import { Records } from "../tickets/page/Records";
import "../tickets/page/ticket.css";
import { moments, useSamples } from "./samples";
import { Group, Specimen } from "./Specimen";

export function Thread() {
  const { person, customer, story, answer, note } = useSamples();
  const said = (id: number, direction: string, body: string, delivery = "sent"): Message => ({
    id,
    direction,
    channel: "portal",
    author: { kind: direction === "in" ? "customer" : "user", name: direction === "in" ? customer : person } as never,
    body,
    html: "",
    ticket: null,
    attachments: [],
    cc: [],
    bcc: [],
    delivery,
    original: false,
    at: moments.past,
  });
  return (
    <Group title={<Trans>Messages and records</Trans>}>
      <Specimen name="Bubble" state={<Trans>of the customer</Trans>}>
        <Bubble message={said(1, "in", story)} customer={customer} />
      </Specimen>
      <Specimen name="Bubble" state={<Trans>our answer, sent, on its way, not delivered</Trans>}>
        <Bubble message={said(2, "out", answer)} customer={customer} />
        <Bubble message={said(3, "out", answer, "queued")} customer={customer} />
        <Bubble message={said(4, "out", answer, "failed")} customer={customer} />
      </Specimen>
      <Specimen name="Bubble" state={<Trans>internal note</Trans>}>
        <Bubble message={said(5, "note", note)} customer={customer} />
      </Specimen>
      <HappeningSpecimens />
      <Specimen name="FileList">
        <FileList
          files={[{ id: 1, name: "IMG_0042.JPG", size: 482_133, type: "image/jpeg", url: "#1", thumbnail: null }]}
        />
      </Specimen>
    </Group>
  );
}

function HappeningSpecimens() {
  const { person, note, story, subject } = useSamples();
  const entry = (id: number, sentence: string, changes: TimelineEntry["changes"] = {}) =>
    ({ id, sentence, at: moments.past, changes }) as TimelineEntry;
  const changed = { subject: { label: person, before: story, after: subject } } as TimelineEntry["changes"];
  return (
    <>
      <Specimen name="Records" state={<Trans>one alone</Trans>}>
        <Records ticket={0} records={[entry(1, note)]} />
      </Specimen>
      <Specimen name="Records" state={<Trans>with what has changed</Trans>}>
        <Records ticket={0} records={[entry(2, subject, changed)]} />
      </Specimen>
      <Specimen name="Records" state={<Trans>a run, folded</Trans>}>
        <Records ticket={0} records={[entry(3, note), entry(4, subject), entry(5, story)]} />
      </Specimen>
    </>
  );
}
