import { Trans, useLingui } from "@lingui/react/macro";
import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Radio, Select } from "antd";
import { type FormEvent, useState } from "react";
import { useErrors } from "@/shared/forms/use-errors";
import { ErrorSummary } from "../../../ui/ErrorSummary";
import { FormRow } from "../../../ui/FormRow";
import { Clock } from "./Clock";
import "./notices.css";
import { type Choice, choiceOf, type Mode, type Preference } from "./queries";

interface Props {
  known: Preference;
  shown: QueryKey;
  send: (choice: Choice) => Promise<Preference>;
}

const night = { quiet_from: "20:00", quiet_until: "08:00" };
const none = { quiet_from: "", quiet_until: "" };

/** Which notices come by mail, and when: one's own choice, or what is usual in the organisation. */
export function PreferenceForm({ known, shown, send }: Props) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [choice, setChoice] = useState(() => choiceOf(known));
  const { errors, show, refuse, calm } = useErrors();
  const sending = useMutation({ mutationFn: send });
  const modes: { value: Mode; label: string }[] = [
    { value: "now", label: t({ message: "At once", context: "mail" }) },
    { value: "digest", label: t({ message: "In the digest", context: "mail" }) },
    { value: "never", label: t({ message: "No mail", context: "mail" }) },
  ];
  const labels = { digest_at: t`Digest`, quiet_from: t`Quiet hours`, quiet_until: t`Quiet hours` };
  const urgent = known.kinds.filter((kind) => kind.urgent).map(({ title }) => title);

  function set(part: Partial<Choice>) {
    setChoice((before) => ({ ...before, ...part }));
    calm((key) => key in part);
  }

  function save(event: FormEvent) {
    event.preventDefault();
    show({});
    sending.mutate(choice, {
      onSuccess: (now) => {
        client.setQueryData(shown, now);
        void message.success(t`Notices saved`);
      },
      onError: refuse,
    });
  }

  return (
    <form onSubmit={save} noValidate>
      <ErrorSummary errors={errors} labels={labels} problem={sending.error} />
      <ul className="plain-list notice-kinds">
        {known.kinds.map(({ name, title }) => (
          <li key={name}>
            <span id={`kind-${name}`}>{title}</span>
            <Radio.Group
              aria-labelledby={`kind-${name}`}
              value={choice.mail[name]}
              options={modes}
              onChange={(event) => set({ mail: { ...choice.mail, [name]: event.target.value as Mode } })}
            />
          </li>
        ))}
      </ul>
      <FormRow
        id="digest_at"
        label={labels.digest_at}
        error={errors.digest_at}
        help={t`One mail with everything that is unread then.`}
      >
        {(props) => (
          <div className="notice-times">
            <Clock {...props} value={choice.digest_at} onChange={(digest_at) => set({ digest_at })} />
            <Select
              className="notice-days"
              aria-label={t`Days of the digest`}
              value={choice.digest_days}
              options={[
                { value: "weekdays", label: t`Monday to Friday` },
                { value: "daily", label: t`Every day` },
              ]}
              onChange={(digest_days) => set({ digest_days })}
            />
          </div>
        )}
      </FormRow>
      <FormRow
        id="quiet_from"
        label={labels.quiet_from}
        error={errors.quiet_from ?? errors.quiet_until}
        help={t`What comes then is held until they end.`}
      >
        {(props) => (
          <div className="notice-times">
            <Checkbox
              checked={Boolean(choice.quiet_from || choice.quiet_until)}
              onChange={(event) => set(event.target.checked ? night : none)}
            >
              <Trans>No mails</Trans>
            </Checkbox>
            {Boolean(choice.quiet_from || choice.quiet_until) && (
              <>
                <Clock
                  {...props}
                  label={t`Quiet from`}
                  value={choice.quiet_from}
                  onChange={(quiet_from) => set({ quiet_from })}
                />
                <span>{t({ message: "to", context: "from one time to another" })}</span>
                <Clock
                  {...props}
                  id="quiet_until"
                  label={t`Quiet until`}
                  value={choice.quiet_until}
                  onChange={(quiet_until) => set({ quiet_until })}
                />
              </>
            )}
          </div>
        )}
      </FormRow>
      {Boolean(choice.quiet_from) && urgent.length > 0 && (
        <FormRow id="urgent_passes" label="">
          {(props) => (
            <Checkbox
              id={props.id}
              checked={choice.urgent_passes}
              onChange={(event) => set({ urgent_passes: event.target.checked })}
            >
              <Trans>Except for what is urgent ({urgent.join(", ")})</Trans>
            </Checkbox>
          )}
        </FormRow>
      )}
      <div className="form-buttons">
        <Button htmlType="submit" loading={sending.isPending}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  );
}
