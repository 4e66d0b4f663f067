import { useLingui } from "@lingui/react/macro";
import type { TreeJson } from "@/shared/expr/types";
import "./chip.css";
import { useSentence } from "./use-sentence";

interface Props {
  of: string;
  tree: TreeJson | undefined;
  onOpen: () => void;
  onClear: () => void;
}

/** A condition among other filters: its words open it, the cross takes it away. */
export function ConditionChip({ of, tree, onOpen, onClear }: Props) {
  const { t } = useLingui();
  const sentence = useSentence(of, tree) ?? "…";
  return (
    <span className="filter filter-sentence">
      <button type="button" title={sentence} onClick={onOpen}>
        {sentence}
      </button>
      <button type="button" className="filter-clear" aria-label={t`Remove this filter`} onClick={onClear}>
        ×
      </button>
    </span>
  );
}
