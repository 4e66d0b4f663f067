import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { TreeJson } from "@/shared/expr/types";
import { ConditionBuilder } from "../../expr/ConditionBuilder";
import { useFields } from "../../expr/fields";
import { FormulaEditor } from "../../expr/FormulaEditor";
import { PageFailure } from "../../ui/PageFailure";
import { Skeleton } from "../../ui/Skeleton";
import { useSamples } from "./samples";
import { Group, Specimen } from "./Specimen";

/** A text, a choice, a nested group, and a row that nobody has finished. */
const sample = (text: string): TreeJson => ({
  combinator: "and",
  rules: [
    { field: "subject", operator: "contains", value: text },
    {
      combinator: "or",
      rules: [
        { field: "state", operator: "in", value: ["new", "open"] },
        { field: "priority", operator: "=", value: 1 },
      ],
    },
    { field: "subject", operator: "contains", value: "" },
  ],
});

export function Conditions() {
  const { t } = useLingui();
  const fields = useFields("ticket");
  const { product } = useSamples();
  const [tree, setTree] = useState(() => sample(product));
  if (fields.isError) return <PageFailure error={fields.error} reset={() => void fields.refetch()} />;
  if (!fields.data) return <Skeleton rows={8} />;
  return (
    <Group title={<Trans>Conditions and formulas</Trans>}>
      <Specimen name="ConditionBuilder">
        <ConditionBuilder fields={fields.data} value={tree} strict onChange={setTree} />
      </Specimen>
      <Specimen name="FormulaEditor">
        <FormulaEditor fields={fields.data} value={undefined} label={t`Formula`} onChange={() => undefined} />
      </Specimen>
    </Group>
  );
}
