import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import { useTicketTypes } from "../../tickets/queries";
import { brandsQuery } from "../brands/queries";
import { useSaid } from "../parts/act";
import type { Field } from "../parts/fields";
import { FieldsDialog } from "../parts/FieldsDialog";
import { at, linesKey, type Made, type PhoneLine } from "./queries";

interface Values {
  name: string;
  numbers: string;
  type: string | undefined;
  unit: number | undefined;
  brand: number | undefined;
  answer_within: string;
  call_url: string;
}

const initialOf = (of: PhoneLine | undefined): Values => ({
  name: of?.name ?? "",
  numbers: of?.numbers.join(", ") ?? "",
  type: of?.type,
  unit: of?.unit,
  brand: of?.brand ?? undefined,
  answer_within: String(of?.answer_within ?? 20),
  call_url: of?.call_url ?? "",
});

interface DialogProps {
  of: PhoneLine | undefined;
  onClose: () => void;
  onSaved: (secret: Made | undefined) => void;
}

export function LineDialog({ of, onClose, onSaved }: DialogProps) {
  const { t } = useLingui();
  const said = useSaid(linesKey);
  const fields = useFields();
  return (
    <FieldsDialog<Values, Made | undefined>
      title={of ? t`Edit ${of.name}` : t`Add a line`}
      verb={of ? t`Save` : t`Add`}
      initial={initialOf(of)}
      fields={fields}
      check={({ answer_within }): Record<string, string> =>
        /^\d{1,3}$/.test(answer_within.trim()) ? {} : { answer_within: t`A number of seconds, such as 20.` }
      }
      send={async ({ name, numbers, type, unit, brand, answer_within, call_url }) => {
        const body = {
          name: name.trim(),
          numbers: numbers.split(/[,，;；、\n]+/).flatMap((each) => each.trim() || []),
          type: type!,
          unit: unit!,
          brand: brand ?? null,
          answer_within: Number(answer_within),
          call_url: call_url.trim(),
        };
        if (!of) return unwrap(api.POST("/api/v1/phone/lines", { body }));
        await unwrap(api.POST("/api/v1/phone/lines/{line_id}/edit", { ...at(of.id), body }));
        return undefined;
      }}
      onDone={(made) => {
        said(made ? t`${made.line.name} added` : t`Saved`);
        onSaved(made);
      }}
      onClose={onClose}
    />
  );
}

function useFields(): Field<keyof Values>[] {
  const { t } = useLingui();
  const types = (useTicketTypes().data ?? []).map(({ key, title }) => ({ value: key, label: title }));
  const brands = (useQuery(brandsQuery).data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return [
    { key: "name", kind: "text", label: t({ message: "Name", context: "line" }), required: true, maxLength: 120 },
    {
      key: "numbers",
      kind: "text",
      label: t`Numbers that customers dial`,
      maxLength: 400,
      help: t`Several with commas between them.`,
    },
    {
      key: "type",
      kind: "select",
      label: t`A call becomes`,
      options: types,
      required: true,
      help: t`The type of its ticket.`,
    },
    {
      key: "unit",
      kind: "unit",
      label: t`Belongs to`,
      required: true,
      help: t`Its people see the calls and get the tickets.`,
    },
    { key: "brand", kind: "select", label: t({ message: "Brand", context: "line" }), options: brands },
    {
      key: "answer_within",
      kind: "number",
      label: t`Answered in time within`,
      required: true,
      maxLength: 3,
      help: t`In seconds.`,
    },
    {
      key: "call_url",
      kind: "text",
      label: t`Address that places calls`,
      maxLength: 500,
      placeholder: "https://pbx.example.com/call",
      help: t`Left empty: people call with their own telephones.`,
    },
  ];
}
