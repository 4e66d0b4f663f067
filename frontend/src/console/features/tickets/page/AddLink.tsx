import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { Ticket } from "@/shared/api/types";
import { useFormat } from "@/shared/format";
import { useFocusVisit } from "@/shared/ui/focus";
import { problemText } from "@/shared/ui/problem-text";
import { useTicketVerb } from "../actions";
import { linkWords } from "../words";

/** The other ticket is found by number or by words. */
export function AddLink({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const format = useFormat();
  const [kind, setKind] = useState("related");
  const [text, setText] = useState("");
  const [other, setOther] = useState<number>();
  const link = useTicketVerb(ticket, "link");
  useFocusVisit("link-kind", "link-ticket");
  const q = text.replaceAll(" ", "");
  const found = useQuery({
    queryKey: ["ticket-search", q],
    queryFn: () => unwrap(api.GET("/api/v1/tickets", { params: { query: { q, limit: 10 } } })),
    enabled: q.length > 1,
  });
  const options = (found.data?.items ?? [])
    .filter((row) => row.id !== ticket.id)
    .map((row) => ({ value: row.id, label: `${format.ticketNumber(row.number)} ${row.subject}` }));

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
      <Select
        size="small"
        aria-label={t`The other ticket`}
        showSearch={{ filterOption: false, onSearch: setText }}
        placeholder={t`Number or words`}
        notFoundContent={null}
        value={other}
        options={options}
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
