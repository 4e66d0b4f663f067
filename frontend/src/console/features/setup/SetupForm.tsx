import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Input, Select } from "antd";
import { type FormEvent, useState } from "react";
import { checkEmail } from "@/shared/forms/contact";
import { useErrors } from "@/shared/forms/use-errors";
import { currentLanguage, type Language, languageNames, languages } from "@/shared/i18n/language";
import { useDraft } from "@/shared/input/draft";
import { ErrorSummary } from "../../ui/ErrorSummary";
import { FormRow } from "../../ui/FormRow";
import { useZoneOptions } from "../../ui/zones";

export interface SetupBody {
  organization: string;
  name: string;
  username: string;
  email?: string;
  password: string;
  language: Language;
  time_zone: string;
}

const initial = { organization: "", name: "", username: "", email: "" };
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone || "Asia/Shanghai";

interface Props {
  problem: unknown;
  isSending: boolean;
  onSend: (body: SetupBody, refuse: (error: unknown) => void) => void;
}

export function SetupForm({ problem, isSending, onSend }: Props) {
  const { t } = useLingui();
  const zones = useZoneOptions();
  const [draft, setDraft] = useDraft("setup", initial);
  const [password, setPassword] = useState("");
  const [language, setLanguage] = useState<Language>(currentLanguage());
  const [zone, setZone] = useState(ownZone);
  const { errors, show, refuse, check } = useErrors();

  const rows = [
    { key: "organization", label: t`Organization`, complete: "organization", required: true },
    { key: "name", label: t`Your name`, complete: "name", required: true },
    { key: "username", label: t`User name`, complete: "username", required: true },
    { key: "email", label: t`E-mail`, complete: "email", required: false },
  ] as const;
  const labels = Object.fromEntries([...rows.map((row) => [row.key, row.label]), ["password", t`Password`]]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const found: Record<string, string> = {};
    for (const { key, required } of rows) if (required && !draft[key].trim()) found[key] = t`Fill this in.`;
    const email = checkEmail(draft.email);
    if (email) found.email = email;
    if (!password) found.password = t`Fill this in.`;
    if (!show(found)) onSend({ ...draft, password, language, time_zone: zone }, refuse);
  }

  return (
    <form onSubmit={submit} noValidate>
      <p className="muted" style={{ marginBottom: "var(--s4)" }}>
        <Trans>You become the first administrator. Others are invited later.</Trans>
      </p>
      <ErrorSummary errors={errors} labels={labels} problem={problem} />
      {rows.map((row) => (
        <FormRow key={row.key} id={row.key} label={row.label} required={row.required} error={errors[row.key]}>
          {(props) => (
            <Input
              {...props}
              autoComplete={row.complete}
              value={draft[row.key]}
              onChange={(event) => {
                setDraft((before) => ({ ...before, [row.key]: event.target.value }));
                check(row.key, undefined);
              }}
            />
          )}
        </FormRow>
      ))}
      <FormRow id="password" label={t`Password`} required error={errors.password}>
        {(props) => (
          <Input.Password
            {...props}
            autoComplete="new-password"
            value={password}
            onChange={(event) => {
              setPassword(event.target.value);
              check("password", undefined);
            }}
          />
        )}
      </FormRow>
      <FormRow id="language" label={t`Language`} error={errors.language}>
        {(props) => (
          <Select
            {...props}
            value={language}
            options={languages.map((each) => ({ value: each, label: languageNames[each] }))}
            onChange={setLanguage}
          />
        )}
      </FormRow>
      <FormRow id="time_zone" label={t`Time zone`} error={errors.time_zone}>
        {(props) => (
          <Select
            {...props}
            value={zone}
            options={zones}
            showSearch={{ optionFilterProp: "label" }}
            onChange={setZone}
          />
        )}
      </FormRow>
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" loading={isSending}>
          <Trans>Set up</Trans>
        </Button>
      </div>
    </form>
  );
}
