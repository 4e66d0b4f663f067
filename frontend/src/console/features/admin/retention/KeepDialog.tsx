import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Checkbox, Input } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { useErrors } from "@/shared/forms/use-errors";
import { FormDialog } from "../../../ui/FormDialog";
import { FormRow } from "../../../ui/FormRow";
import { type Retention, retentionKey } from "./RetentionPage";

/** How long one kind is kept; what would go then is counted while it is typed. */
export function KeepDialog({ retention, onClose }: { retention: Retention; onClose: () => void }) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { kind, title, least, most } = retention;
  const [isForEver, setForEver] = useState(retention.days === null);
  const [typed, setTyped] = useState(String(retention.days ?? ""));
  const { errors, show, refuse, check } = useErrors();
  const days = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : undefined;
  const wrong = days === undefined || days < least || days > most ? t`Between ${least} and ${most} days.` : undefined;
  const keep = useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/retention", { body: { kind, days: isForEver ? null : days! } })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: retentionKey });
      void message.success(isForEver ? t`${title}: kept for ever` : t`${title}: kept for ${typed} days`);
      onClose();
    },
    onError: refuse,
  });
  return (
    <FormDialog
      title={t`How long: ${title}`}
      verb={t`Save`}
      first="days"
      problem={keep.error}
      isSending={keep.isPending}
      onSend={() => show(isForEver || !wrong ? {} : { days: wrong }) || keep.mutate()}
      onClose={onClose}
    >
      {retention.usual === null && (
        <FormRow id="ever" label="" stacked>
          {(props) => (
            <Checkbox id={props.id} checked={isForEver} onChange={(event) => setForEver(event.target.checked)}>
              <Trans>Keep for ever</Trans>
            </Checkbox>
          )}
        </FormRow>
      )}
      {!isForEver && (
        <FormRow id="days" label={t`Days`} required stacked help={t`Between ${least} and ${most}`} error={errors.days}>
          {(props) => (
            <Input
              {...props}
              inputMode="numeric"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                check("days", undefined);
              }}
            />
          )}
        </FormRow>
      )}
      {!isForEver && !wrong && days !== undefined && <WouldGo kind={kind} days={days} />}
    </FormDialog>
  );
}

function WouldGo({ kind, days }: { kind: string; days: number }) {
  const found = useQuery({
    queryKey: [...retentionKey, kind, days],
    queryFn: () => unwrap(api.GET("/api/v1/retention/{kind}/due", { params: { path: { kind }, query: { days } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <p className="hint" role="status">
      {found.data && (
        <Plural
          value={found.data.due}
          _0="Nothing would go in the coming night."
          one="# would go for good in the coming night."
          other="# would go for good in the coming night."
        />
      )}
    </p>
  );
}
