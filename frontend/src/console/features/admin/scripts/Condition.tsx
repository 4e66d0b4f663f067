import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import type { TreeJson } from "@/shared/expr/types";
import { useSentence } from "../../../expr/use-sentence";

const ConditionDialog = lazy(async () => ({
  default: (await import("../../../expr/ConditionDialog")).ConditionDialog,
}));

interface Props {
  id: string;
  value: TreeJson | undefined;
  disabled: boolean;
  onChange: (tree: TreeJson | undefined) => void;
}

interface SaidProps {
  id: string;
  value: TreeJson;
  disabled: boolean;
  onOpen: () => void;
  onClear: () => void;
}

function Said({ id, value, disabled, onOpen, onClear }: SaidProps) {
  const sentence = useSentence("ticket", value) ?? "…";
  return (
    <>
      <Button id={id} disabled={disabled} className="script-sentence" onClick={onOpen}>
        {sentence}
      </Button>
      {!disabled && (
        <Button type="text" size="small" onClick={onClear}>
          <Trans>On all tickets</Trans>
        </Button>
      )}
    </>
  );
}

/** On which tickets: a sentence that opens what it was built with. */
export function Condition({ id, value, disabled, onChange }: Props) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    if (!disabled) setOpen(true);
  };
  return (
    <div className="script-condition">
      {value ? (
        <Said id={id} value={value} disabled={disabled} onOpen={open} onClear={() => onChange(undefined)} />
      ) : (
        <>
          <span className="hint">
            <Trans>All tickets</Trans>
          </span>
          {!disabled && (
            <Button id={id} size="small" onClick={open}>
              <Trans>Set a condition</Trans>
            </Button>
          )}
        </>
      )}
      <Suspense>
        {isOpen && (
          <ConditionDialog
            of="ticket"
            title={t`On which tickets is it offered?`}
            verb={t({ message: "Apply", context: "verb" })}
            value={value}
            onSave={(tree) => {
              setOpen(false);
              onChange(tree);
            }}
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    </div>
  );
}
