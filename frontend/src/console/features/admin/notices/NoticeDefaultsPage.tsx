import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { PreferenceForm } from "../../settings/notices/PreferenceForm";
import { chooseUsual, usualQuery } from "../../settings/notices/queries";
import { Header } from "../parts/Header";
import { Loaded } from "../parts/Loaded";

/** What is usual for all who have not chosen for themselves. */
export function NoticeDefaultsPage() {
  const { t } = useLingui();
  const usual = useQuery(usualQuery);
  return (
    <>
      <Header title={t({ message: "Notices by mail", context: "administration" })} />
      <div className="admin-record">
        <p className="muted">
          <Trans>For everybody who has not chosen in the own settings. Times are those of each person's zone.</Trans>
        </p>
        <Loaded query={usual} rows={8}>
          {(known) => <PreferenceForm known={known} shown={usualQuery.queryKey} send={chooseUsual} />}
        </Loaded>
      </div>
    </>
  );
}
