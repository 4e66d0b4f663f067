import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { TicketPicker } from "../../tickets/dialogs/TicketPicker";
import { PageFailure } from "../../../ui/PageFailure";
import { type Language, lettersKey, previewLetter, type Step } from "./queries";

interface Props {
  type: string;
  step: Step;
  language: Language;
  subject: string;
  body: string;
}

/** How the mail reads with a real ticket: one that is named, or the newest. */
export function Preview(props: Props) {
  const { t } = useLingui();
  const [ticket, setTicket] = useState<number>();
  const wish = useDeferredValue(props);
  const shown = useQuery({
    queryKey: [...lettersKey, "preview", wish, ticket],
    queryFn: () => previewLetter({ ...wish, ticket: ticket ?? null }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
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
        <div className="letter-mail" lang={wish.language}>
          <p className="letter-subject">{shown.data?.subject}</p>
          <p className="letter-text">{shown.data?.text}</p>
        </div>
      )}
    </section>
  );
}
