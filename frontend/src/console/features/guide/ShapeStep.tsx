import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { useErrors } from "@/shared/forms/use-errors";
import { FieldRow } from "../admin/parts/fields";
import { unitsQuery } from "../admin/units/queries";
import type { StepProps } from "./GuidePage";
import { type Kind, readShape } from "./shape";
import { StepForm } from "./StepForm";

/** Where people and outlets will stand. It can be reshaped at any time. */
export function ShapeStep({ onNext }: StepProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const units = useQuery(unitsQuery).data ?? [];
  const top = units.find(({ parent }) => parent === null);
  const [kind, setKind] = useState<Kind>("startup");
  const usual: Record<Kind, string> = {
    startup: "",
    company: t`Customer service\nRepair service\nCustomer care`,
    network: t`Customer service centre\nNorth region: Beijing outlet, Tianjin outlet\nEast region: Shanghai outlet, Hangzhou outlet`,
  };
  const [texts, setTexts] = useState<Partial<Record<Kind, string>>>({});
  const { errors, show, refuse, calm } = useErrors();
  const text = texts[kind] ?? usual[kind];
  const groups = readShape(kind, text);
  const count = groups.reduce((sum, group) => sum + 1 + group.units.length, 0);
  const save = useMutation({
    mutationFn: async () => {
      if (!groups.length || !top) return;
      await unwrap(
        api.POST("/api/v1/units/{unit_id}/shape", { params: { path: { unit_id: top.id } }, body: { groups } }),
      );
    },
    onError: refuse,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: unitsQuery.queryKey });
      onNext();
    },
  });

  function send() {
    if (!show(kind !== "startup" && !groups.length ? { text: t`Write at least one unit.` } : {})) save.mutate();
  }

  return (
    <StepForm
      intro={
        <Trans>
          Units are teams, departments, regions and outlets. You can move, rename and close them at any time.
        </Trans>
      }
      errors={errors}
      labels={{ text: t`Units` }}
      problem={save.error}
      isSending={save.isPending}
      onSend={send}
      onNext={onNext}
    >
      <FieldRow
        field={{
          key: "kind",
          kind: "choice",
          label: t`We are`,
          options: [
            { value: "startup", label: t`One small team` },
            { value: "company", label: t`One company with departments` },
            { value: "network", label: t`Headquarters, regions and outlets` },
          ],
        }}
        value={kind}
        error={undefined}
        onChange={(value) => setKind(value as Kind)}
      />
      {kind !== "startup" && (
        <>
          <FieldRow
            field={{
              key: "text",
              kind: "long",
              label: t`Units`,
              help: t`One in each line; what lies below it after a colon.`,
            }}
            value={text}
            error={errors.text}
            onChange={(value) => {
              setTexts({ ...texts, [kind]: value as string });
              calm(() => true);
            }}
          />
          <p className="small hint">
            <Plural value={count} one="# unit" other="# units" />
          </p>
        </>
      )}
    </StepForm>
  );
}
