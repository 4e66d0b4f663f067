import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { PageFailure } from "../../../ui/PageFailure";
import { Skeleton } from "../../../ui/Skeleton";
import { Section } from "../Section";
import { PreferenceForm } from "./PreferenceForm";
import { chooseMine, mineQuery } from "./queries";

/** Which notices come to oneself by mail as well; in the product all of them stay to be read. */
export function NoticesSection() {
  const mine = useQuery(mineQuery);
  return (
    <Section title={<Trans>Notices by mail</Trans>}>
      {mine.isPending ? (
        <Skeleton rows={6} />
      ) : mine.isError ? (
        <PageFailure error={mine.error} reset={() => void mine.refetch()} />
      ) : (
        <>
          {!mine.data.can_mail ? (
            <p className="hint">
              <Trans>No mails leave this installation yet: the administrator has to name a mail server.</Trans>
            </p>
          ) : mine.data.address ? null : (
            <p className="hint">
              <Trans>You have no e-mail address here yet. Your administrator can enter one.</Trans>
            </p>
          )}
          <PreferenceForm known={mine.data} shown={mineQuery.queryKey} send={chooseMine} />
        </>
      )}
    </Section>
  );
}
