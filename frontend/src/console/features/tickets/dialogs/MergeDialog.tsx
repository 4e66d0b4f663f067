import { useLingui } from "@lingui/react/macro";
import { FormRow } from "../../../ui/FormRow";
import { TicketPicker } from "./TicketPicker";
import type { DialogProps } from "./Dialogs";
import { VerbDialog } from "./VerbDialog";

type Draft = { ticket: number | undefined };
const initial: Draft = { ticket: undefined };

/** This ticket goes on in another one of the same customer. */
export function MergeDialog(props: DialogProps) {
  const { t } = useLingui();
  const { ticket } = props;
  return (
    <VerbDialog
      {...props}
      verb="merge"
      initial={initial}
      lacks={(draft): Record<string, string> => (draft.ticket ? {} : { ticket: t`Choose one.` })}
    >
      {({ draft, errors, change }) => (
        <FormRow
          id="ticket"
          label={t`Goes on in`}
          stacked
          required
          error={errors.ticket}
          help={t`Its messages are shown there, and the customer's link leads there. It can be taken back.`}
        >
          {(row) => (
            <TicketPicker
              {...row}
              without={ticket.id}
              customer={ticket.customer?.id}
              value={draft.ticket}
              onChange={(chosen) => change({ ticket: chosen })}
            />
          )}
        </FormRow>
      )}
    </VerbDialog>
  );
}
