import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Input, Radio, Select } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { idempotencyHeader } from "@/shared/api/idempotency";
import { matches } from "@/shared/spelling";
import { useErrors } from "@/shared/forms/use-errors";
import { FormDialog } from "../../ui/FormDialog";
import { FormRow } from "../../ui/FormRow";
import { ChargeRows } from "./ChargeRows";
import { blank, filled, written } from "./charges";
import { type Paper, papersKey, templatesQuery } from "./queries";
import "./papers.css";

interface Props {
  ticket: number;
  onIssued: (paper: Paper) => void;
  onClose: () => void;
}

/** 出具单据: which one, in which language, and what is charged where it asks for that. */
export default function IssueDialog({ ticket, onIssued, onClose }: Props) {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const templates = useQuery(templatesQuery(i18n.locale)).data ?? [];
  const [template, setTemplate] = useState<string>();
  const [language, setLanguage] = useState<"zh-Hans" | "en">("zh-Hans");
  const [charges, setCharges] = useState([blank]);
  const [note, setNote] = useState("");
  const { errors, show, refuse, calm } = useErrors();
  const asksCharges = templates.find(({ key }) => key === template)?.asks_charges ?? false;
  const issue = useMutation({
    mutationFn: (body: { template: string; language: "zh-Hans" | "en"; note: string; charges: typeof charges }) =>
      unwrap(
        api.POST("/api/v1/tickets/{ticket_id}/papers", {
          params: { path: { ticket_id: ticket } },
          body,
          headers: idempotencyHeader(`${ticket}.paper`, body),
        }),
      ),
    onSuccess: (paper) => {
      void client.invalidateQueries({ queryKey: papersKey(ticket) });
      onIssued(paper);
    },
    onError: refuse,
  });

  function send() {
    const lines = asksCharges ? written(charges) : [];
    // Empty lines go, so that what the server says of a line stands beside that line.
    if (lines.length > 0) setCharges(filled(charges));
    const lacks = {
      ...(!template && { template: t`Choose one.` }),
      ...(asksCharges && lines.length === 0 && { charges: t`Say what is charged.` }),
    };
    if (show(lacks) || !template) return;
    issue.mutate({ template, language, note: note.trim(), charges: lines });
  }

  const inFields = (key: string) => ["template", "language", "note"].includes(key) || key.startsWith("charges");
  const elsewhere = Object.fromEntries(Object.entries(errors).filter(([key]) => !inFields(key)));
  return (
    <FormDialog
      title={t`Issue a paper`}
      verb={t`Issue`}
      first="template"
      errors={elsewhere}
      problem={issue.error}
      isSending={issue.isPending}
      onSend={send}
      onClose={onClose}
    >
      <FormRow id="template" label={t`Paper`} required error={errors.template} stacked>
        {(props) => (
          <Select
            {...props}
            placeholder={t`Choose`}
            value={template}
            showSearch={{ filterOption: (typed, option) => matches(typed, option?.label ?? "") }}
            options={templates.map(({ key, title }) => ({ value: key, label: title }))}
            onChange={(chosen: string) => {
              setTemplate(chosen);
              calm((key) => key === "template");
            }}
          />
        )}
      </FormRow>
      {asksCharges && (
        <ChargeRows
          value={charges}
          errors={errors}
          onChange={(next) => {
            setCharges(next);
            calm((key) => key.startsWith("charges"));
          }}
        />
      )}
      <FormRow id="note" label={t({ message: "Remark", context: "paper" })} error={errors.note} stacked>
        {(props) => (
          <Input.TextArea
            {...props}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </FormRow>
      <FormRow id="language" label={t`Language`} error={errors.language} stacked>
        {(props) => (
          <Radio.Group
            id={props.id}
            aria-label={t`Language`}
            value={language}
            options={[
              { value: "zh-Hans", label: "中文" },
              { value: "en", label: "English" },
            ]}
            onChange={(event) => setLanguage(event.target.value as "zh-Hans" | "en")}
          />
        )}
      </FormRow>
    </FormDialog>
  );
}
