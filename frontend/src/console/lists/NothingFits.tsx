import { Trans } from "@lingui/react/macro";
import { Button } from "antd";
import type { ReactNode } from "react";
import { Empty } from "../ui/Empty";

/** Filters hide everything; one button shows it again. */
export function NothingFits({ onClear, children }: { onClear: () => void; children: ReactNode }) {
  const clear = (
    <Button onClick={onClear}>
      <Trans>Clear filters</Trans>
    </Button>
  );
  return <Empty action={clear}>{children}</Empty>;
}
