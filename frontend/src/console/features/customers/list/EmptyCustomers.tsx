import { Trans } from "@lingui/react/macro";
import { NothingFits } from "../../../lists/NothingFits";
import { Empty } from "../../../ui/Empty";

export function EmptyCustomers({ view, onClear }: { view: string | undefined; onClear: () => void }) {
  if (view === "all")
    return (
      <Empty>
        <Trans>Whoever sends a request stands here, with everything that was ever said and done.</Trans>
      </Empty>
    );
  return (
    <NothingFits onClear={onClear}>
      <Trans>No customer fits these filters.</Trans>
    </NothingFits>
  );
}
