import { useLingui } from "@lingui/react/macro";
import type { DialogProps } from "./Dialogs";
import { TextDialog } from "./TextDialog";

export function ReopenDialog(props: DialogProps) {
  const { t } = useLingui();
  return <TextDialog {...props} verb="reopen" field="reason" label={t`Reason`} />;
}
