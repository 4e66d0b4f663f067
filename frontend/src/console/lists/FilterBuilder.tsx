import { useLingui } from "@lingui/react/macro";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import type { TreeJson } from "@/shared/expr/types";

const ConditionChip = lazy(() =>
  import("../expr/ConditionChip").then(({ ConditionChip: chip }) => ({ default: chip })),
);
const ConditionDialog = lazy(() =>
  import("../expr/ConditionDialog").then(({ ConditionDialog: dialog }) => ({ default: dialog })),
);

interface Props {
  of: string;
  /** What the dialog asks. */
  title: string;
  filter: string | undefined;
  onChange: (filter: string | undefined) => void;
}

/** Any condition over the fields of a noun; it stands in the address and as a sentence among the chips. */
export function FilterBuilder({ of, title, filter, onChange }: Props) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const tree = readFilter(filter);

  function save(next: TreeJson | undefined) {
    setOpen(false);
    onChange(next && JSON.stringify(next));
  }

  return (
    <Suspense fallback={null}>
      {filter && <ConditionChip of={of} tree={tree} onOpen={() => setOpen(true)} onClear={() => save(undefined)} />}
      {!filter && (
        <Button type="text" size="small" onClick={() => setOpen(true)}>
          {t`More conditions`}
        </Button>
      )}
      {isOpen && (
        <ConditionDialog
          of={of}
          title={title}
          verb={t({ message: "Filter", context: "verb" })}
          value={tree}
          onSave={save}
          onClose={() => setOpen(false)}
        />
      )}
    </Suspense>
  );
}

/** What somebody has changed in the address by hand is shown as what it is: no condition. */
function readFilter(filter: string | undefined): TreeJson | undefined {
  try {
    return filter === undefined ? undefined : (JSON.parse(filter) as TreeJson);
  } catch {
    return null as never;
  }
}
