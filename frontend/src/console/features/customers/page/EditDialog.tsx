import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { App, Input } from "antd";
import { useErrors } from "@/shared/forms/use-errors";
import { useDraft } from "@/shared/input/draft";
import { FormDialog } from "../../../ui/FormDialog";
import { FormRow } from "../../../ui/FormRow";
import { ChoiceRow, TextRow } from "../../tickets/dialogs/rows";
import { type Customer, useEditCustomer } from "../queries";
import { kindWords } from "../words";

interface Draft {
  name: string;
  kind: "person" | "company";
  tier: string;
  note: string;
}

export function EditDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const { message } = App.useApp();
  const { name, tier, note } = customer;
  const kind = customer.kind === "company" ? "company" : "person";
  const [draft, setDraft, forget] = useDraft<Draft>(`customer.${customer.id}`, { name, kind, tier, note });
  const { errors, show, refuse, calm } = useErrors();
  const edit = useEditCustomer(customer.id);

  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    calm((key) => key in part);
  };

  function send() {
    if (show(draft.name.trim() ? {} : { name: t`Fill this in.` })) return;
    edit.mutate(
      { ...draft, name: draft.name.trim(), tier: draft.tier.trim(), note: draft.note.trim() },
      {
        onSuccess: () => {
          void message.success(t`Customer saved`);
          forget();
          onClose();
        },
        onError: refuse,
      },
    );
  }

  return (
    <FormDialog
      title={t`Edit the customer`}
      verb={t`Save`}
      first="name"
      problem={edit.error}
      isSending={edit.isPending}
      onSend={send}
      onClose={onClose}
    >
      <FormRow id="name" label={t({ message: "Name", context: "customer" })} required stacked error={errors.name}>
        {(props) => (
          <Input
            {...props}
            maxLength={200}
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </FormRow>
      <ChoiceRow
        id="kind"
        label={t({ message: "Kind", context: "customer" })}
        value={draft.kind}
        error={errors.kind}
        options={(["person", "company"] as const).map((value) => ({ value, label: _(kindWords[value]!) }))}
        onChange={(value) => change({ kind: value })}
      />
      <FormRow id="tier" label={t`Tier`} help={t`Small letters, digits and hyphens`} stacked error={errors.tier}>
        {(props) => (
          <Input
            {...props}
            maxLength={40}
            value={draft.tier}
            onChange={(event) => change({ tier: event.target.value })}
          />
        )}
      </FormRow>
      <TextRow
        id="note"
        label={t({ message: "Note", context: "customer" })}
        value={draft.note}
        error={errors.note}
        onChange={(value) => change({ note: value })}
      />
    </FormDialog>
  );
}
