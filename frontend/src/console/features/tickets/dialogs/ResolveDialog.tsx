import { useLingui } from "@lingui/react/macro";
import type { DialogProps } from "./Dialogs";
import { TextDialog } from "./TextDialog";

export function ResolveDialog(props: DialogProps) {
  const { t } = useLingui();
  return <TextDialog {...props} verb="resolve" field="answer" label={t`Answer`} help={t`The customer reads this.`} />;
}
