import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useFormat } from "@/shared/format";
import { RichText } from "@/shared/ui/RichText";
import { TicketPicker } from "../../tickets/dialogs/TicketPicker";
import { PageFailure } from "../../../ui/PageFailure";
import { previewScript, scriptsKey } from "./queries";

interface Props {
  html: string;
  condition: Record<string, unknown> | null;
}

/** As it would be said on a real ticket: one that is named, or the newest. */
export function ScriptPreview({ html, condition }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const [ticket, setTicket] = useState<number>();
  const words = useDeferredValue(html);
  const shown = useQuery({
    queryKey: [...scriptsKey, "preview", words, condition, ticket],
    queryFn: () => previewScript({ html: words, body: "", condition, ticket: ticket ?? null }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const number = shown.data?.number ? format.ticketNumber(shown.data.number.replace(" ", "")) : "";
  return (
    <section className="letter-preview" aria-label={t`Preview`}>
      <div className="letter-preview-head">
        <h2>
          <Trans>Preview</Trans>
        </h2>
        <TicketPicker
          aria-label={t`Ticket of the preview`}
          placeholder={t`With another ticket`}
          value={ticket}
          onChange={setTicket}
        />
      </div>
      {shown.isError && !shown.data ? (
        <PageFailure error={shown.error} reset={() => void shown.refetch()} />
      ) : (
        shown.data && (
          <>
            <div className="letter-mail">
              <RichText html={shown.data.html} files={[]} quoted={t`Quoted words`} />
            </div>
            {number && (
              <p className="small hint script-offered">
                {shown.data.offered ? (
                  <Trans>Offered on ticket {number}</Trans>
                ) : (
                  <Trans>Not offered on ticket {number}: the condition does not hold there</Trans>
                )}
              </p>
            )}
          </>
        )
      )}
    </section>
  );
}
