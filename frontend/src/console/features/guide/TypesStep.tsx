import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Checkbox } from "antd";
import { useState } from "react";
import { currentLanguage } from "@/shared/i18n/language";
import { UnitPicker } from "../../pickers/RecordPicker";
import { Loaded } from "../admin/parts/Loaded";
import { editType, type TypeSettings, typesQuery } from "../admin/types/queries";
import type { StepProps } from "./GuidePage";
import { StepForm } from "./StepForm";

type Chosen = Record<number, Pick<TypeSettings, "public" | "unit">>;

/** What customers may ask for, and who hears it first. */
export function TypesStep({ onNext }: StepProps) {
  const found = useQuery(typesQuery);
  return (
    <Loaded query={found} rows={3}>
      {(types) => <TypesForm types={types} onNext={onNext} />}
    </Loaded>
  );
}

function TypesForm({ types, onNext }: StepProps & { types: TypeSettings[] }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<Chosen>(() =>
    Object.fromEntries(types.map((type) => [type.id, { public: type.public, unit: type.unit }])),
  );
  const save = useMutation({
    mutationFn: async () => {
      for (const type of types) {
        const wish = chosen[type.id]!;
        if (wish.public === type.public && wish.unit === type.unit) continue;
        await editType(type.id, wish);
      }
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: typesQuery.queryKey });
      onNext();
    },
  });
  const set = (id: number, part: Partial<Chosen[number]>) =>
    setChosen((before) => ({ ...before, [id]: { ...before[id]!, ...part } }));
  return (
    <StepForm
      intro={<Trans>Each has a form of its own, and three steps from new to resolved. More can be made later.</Trans>}
      problem={save.error}
      isSending={save.isPending}
      onSend={() => save.mutate()}
      onNext={onNext}
    >
      <ul className="plain-list guide-types">
        {types.map(({ id, title, description }) => (
          <li key={id}>
            <Checkbox checked={chosen[id]!.public} onChange={(event) => set(id, { public: event.target.checked })}>
              <strong>{title}</strong>{" "}
              <span className="muted">{description[currentLanguage()] ?? description["zh-Hans"]}</span>
            </Checkbox>
            <div className="guide-unit">
              <span className="muted">
                <Trans>goes to</Trans>
              </span>
              <UnitPicker
                aria-label={t`Unit that receives ${title}`}
                placeholder={t`The company`}
                value={chosen[id]!.unit ?? undefined}
                onChange={(unit) => set(id, { unit: unit ?? null })}
              />
            </div>
          </li>
        ))}
      </ul>
      <p className="small hint">
        <Trans>Those with a tick stand in the portal. Staff can use all of them.</Trans>
      </p>
    </StepForm>
  );
}
