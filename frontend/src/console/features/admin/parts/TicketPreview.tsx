import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue, useState } from "react";
import { PageFailure } from "../../../ui/PageFailure";
import { TicketPicker } from "../../tickets/dialogs/TicketPicker";
import "./words.css";

interface Props<Wish extends object, Shown> {
  /** Under which the answers are kept. */
  of: readonly string[];
  wish: Wish;
  read: (wish: Wish & { ticket: number | null }) => Promise<Shown>;
  children: (shown: Shown) => ReactNode;
}

/** How words read with a real ticket: one that is named, or the newest. */
export function TicketPreview<Wish extends object, Shown>({ of, wish, read, children }: Props<Wish, Shown>) {
  const { t } = useLingui();
  const [ticket, setTicket] = useState<number>();
  const wanted = useDeferredValue(wish);
  const shown = useQuery({
    queryKey: [...of, "preview", wanted, ticket],
    queryFn: () => read({ ...wanted, ticket: ticket ?? null }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return (
    <section aria-label={t`Preview`}>
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
        shown.data && children(shown.data)
      )}
    </section>
  );
}
