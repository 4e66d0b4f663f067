import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Select } from "antd";
import { useState } from "react";
import type { Ticket } from "@/shared/api/types";
import { useFocusVisit } from "@/shared/ui/focus";
import { problemText } from "@/shared/ui/problem-text";
import { useTicketVerb } from "../actions";
import { TicketPicker } from "../dialogs/TicketPicker";
import { linkWords } from "../words";

/** The other ticket is found by number or by words. */
export function AddLink({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const [kind, setKind] = useState("related");
  const [other, setOther] = useState<number>();
  const link = useTicketVerb(ticket, "link");
  useFocusVisit("link-kind", "link-ticket");

  return (
    <div className="add-link">
      <Select
        id="link-kind"
        size="small"
        aria-label={t`Kind of link`}
        value={kind}
        options={Object.entries(linkWords).map(([value, word]) => ({ value, label: _(word) }))}
        onChange={setKind}
      />
      <TicketPicker
        size="small"
        aria-label={t`The other ticket`}
        without={ticket.id}
        value={other}
        onChange={setOther}
      />
      {link.isError && <p className="small error-text">{problemText(link.error)}</p>}
      <div className="form-buttons">
        <Button
          size="small"
          disabled={!other}
          loading={link.isPending}
          onClick={() => other && link.mutate({ kind, ticket: other }, { onSuccess: onClose })}
        >
          <Trans>Link</Trans>
        </Button>
        <Button size="small" type="text" onClick={onClose}>
          <Trans>Back</Trans>
        </Button>
      </div>
    </div>
  );
}
