import { useLingui } from "@lingui/react/macro";
import type { DialogProps } from "./Dialogs";
import { TextDialog } from "./TextDialog";

export function CallBackDialog(props: DialogProps) {
  const { t } = useLingui();
  return <TextDialog {...props} verb="call_back" field="note" label={t`What the customer said`} />;
}
