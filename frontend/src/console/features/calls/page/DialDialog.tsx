import { useLingui } from "@lingui/react/macro";
import { FieldsDialog } from "../../admin/parts/FieldsDialog";
import { useSaid } from "../../admin/parts/act";
import { startCall } from "../calling";
import { mineKey } from "../queries";

/** A number that stands nowhere yet. */
export function DialDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(mineKey);
  return (
    <FieldsDialog
      title={t`Call a number`}
      verb={t({ message: "Call", context: "verb" })}
      initial={{ number: "" }}
      fields={[{ key: "number", kind: "text", label: t`Number`, required: true, maxLength: 40 }]}
      send={({ number }) => startCall({ number: number.trim() })}
      onDone={(isPlaced) => {
        said(isPlaced ? t`Your telephone rings first` : "");
        onClose();
      }}
      onClose={onClose}
    />
  );
}
