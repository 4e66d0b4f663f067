import { Trans } from "@lingui/react/macro";
import { Button } from "antd";
import { Empty } from "../../../ui/Empty";

export function EmptyCustomers({ view, onClear }: { view: string | undefined; onClear: () => void }) {
  if (view === "all")
    return (
      <Empty>
        <Trans>Whoever sends a request stands here, with everything that was ever said and done.</Trans>
      </Empty>
    );
  const clear = (
    <Button onClick={onClear}>
      <Trans>Clear filters</Trans>
    </Button>
  );
  return (
    <Empty action={clear}>
      <Trans>No customer fits these filters.</Trans>
    </Empty>
  );
}
