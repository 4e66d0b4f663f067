import { Trans, useLingui } from "@lingui/react/macro";
import { App, Button, Input } from "antd";
import { useState } from "react";
import { Problem } from "@/shared/api/problem";
import { Empty } from "../../ui/Empty";
import { FormDialog } from "../../ui/FormDialog";
import { FormRow } from "../../ui/FormRow";
import { Offline } from "../../ui/OfflineBar";
import { PageBroken, PageFailure } from "../../ui/PageFailure";
import { Progress } from "../../ui/Progress";
import { Skeleton } from "../../ui/Skeleton";
import { useAsk } from "../../ui/use-ask";
import { useUndo } from "../../ui/use-undo";
import { useSamples } from "./samples";
import { Group, Specimen } from "./Specimen";

const nothing = () => undefined;

export function Patterns() {
  return (
    <>
      <Standing />
      <Asking />
    </>
  );
}

/** What stands in the place of something else. */
function Standing() {
  return (
    <Group title={<Trans>Nothing, not yet, not now</Trans>}>
      <Specimen name="Empty" state={<Trans>what belongs here, and what makes it</Trans>}>
        <Empty
          action={
            <Button>
              <Trans>New ticket</Trans>
            </Button>
          }
        >
          <Trans>Every request of a customer becomes a ticket here, whichever way it comes in.</Trans>
        </Empty>
      </Specimen>
      <Specimen name="Empty" state={<Trans>what hides it</Trans>}>
        <Empty
          action={
            <Button>
              <Trans>Clear filters</Trans>
            </Button>
          }
        >
          <Trans>No ticket fits these filters.</Trans>
        </Empty>
      </Specimen>
      <Specimen name="Skeleton" state={<Trans>after 300 ms</Trans>}>
        <Skeleton rows={4} />
      </Specimen>
      <Specimen name="Progress" state={<Trans>over 3 seconds</Trans>}>
        <Progress done={1240} total={12_480} onCancel={nothing} />
      </Specimen>
      <Specimen name="PageFailure" state={<Trans>could not be read</Trans>}>
        <PageFailure error={new Problem(503, "unavailable", "")} reset={nothing} />
      </Specimen>
      <Specimen name="PageFailure" state={<Trans>no connection</Trans>}>
        <PageFailure error={new Problem(0, "offline", "")} reset={nothing} />
      </Specimen>
      <Specimen name="PageBroken" state={<Trans>could not be drawn</Trans>}>
        <PageBroken error={new Error("specimen")} onRetry={nothing} />
      </Specimen>
      <Specimen name="Offline">
        <Offline isPolling={false} />
      </Specimen>
      <Specimen name="Offline" state={<Trans>only the stream is lost</Trans>}>
        <Offline isPolling />
      </Specimen>
    </Group>
  );
}

/** What opens over a page, and what is said in passing. */
function Asking() {
  const { t } = useLingui();
  const { message } = App.useApp();
  const ask = useAsk();
  const undo = useUndo();
  const [open, setOpen] = useState(false);
  const { person } = useSamples();
  const done = t`Transferred to ${person}`;
  return (
    <Group title={<Trans>Asking and saying</Trans>}>
      <Specimen name="FormDialog" state={<Trans>the button repeats the verb</Trans>}>
        <Button id="gallery-dialog" onClick={() => setOpen(true)}>
          <Trans context="verb">Transfer</Trans>
        </Button>
        {open && <TransferSpecimen onClose={() => setOpen(false)} />}
      </Specimen>
      <Specimen name="useAsk" state={<Trans>only what cannot be undone</Trans>}>
        <Button
          id="gallery-ask"
          onClick={() =>
            ask({
              title: t`Make new recovery codes?`,
              content: t`The codes that you have now end.`,
              verb: t`Make new codes`,
              then: nothing,
            })
          }
        >
          <Trans>Make new codes</Trans>
        </Button>
      </Specimen>
      <Specimen name="useUndo" state={<Trans>everything else, for 8 seconds</Trans>}>
        <Button id="gallery-undo" onClick={() => undo(done, () => void message.success(t`Claimed by you`))}>
          <Trans context="verb">Transfer</Trans>
        </Button>
      </Specimen>
      <Specimen name="message" state={<Trans>what is now true; what was refused</Trans>}>
        <p className="specimen-row">
          <Button onClick={() => void message.success(done)}>{done}</Button>
          <Button onClick={() => void message.error(t`You may not do this.`)}>{t`You may not do this.`}</Button>
        </p>
      </Specimen>
    </Group>
  );
}

function TransferSpecimen({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [reason, setReason] = useState("");
  return (
    <FormDialog
      title={t({ message: "Transfer", context: "verb" })}
      verb={t({ message: "Transfer", context: "verb" })}
      onSend={onClose}
      onClose={onClose}
    >
      <FormRow id="specimen-reason" label={t`Reason`} required stacked>
        {(props) => <Input {...props} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </FormRow>
    </FormDialog>
  );
}
