import { Trans, useLingui } from "@lingui/react/macro";
import { App, Button, Input, Select } from "antd";
import { type FormEvent, useState } from "react";
import { useErrors } from "@/shared/forms/use-errors";
import { asLanguage, currentLanguage, type Language, languageNames, languages } from "@/shared/i18n/language";
import { chooseTheme, type ThemeChoice, useThemeChoice } from "@/shared/ui/theme";
import { useMe, useSignOut, useUpdateMe } from "../../app/session";
import { ErrorSummary } from "../../ui/ErrorSummary";
import { FormRow } from "../../ui/FormRow";
import { optionsOf, useThemeWords } from "../../ui/words";
import { useZoneOptions } from "../../ui/zones";
import "./settings.css";

export function ProfileForm() {
  const { t } = useLingui();
  const { message } = App.useApp();
  const me = useMe();
  const zones = useZoneOptions();
  const update = useUpdateMe();
  const signOut = useSignOut();
  const theme = useThemeChoice();
  const themes = optionsOf(useThemeWords());
  const [name, setName] = useState(me.name);
  const [zone, setZone] = useState(me.time_zone);
  const [language, setLanguage] = useState<Language>(asLanguage(me.language) ?? currentLanguage());
  const { errors, show, refuse, check } = useErrors();
  const labels = { name: t`Name`, language: t`Language`, time_zone: t`Time zone` };

  function save(event: FormEvent) {
    event.preventDefault();
    if (show(name.trim() ? {} : { name: t`Fill this in.` })) return;
    const done = { onSuccess: () => void message.success(t`Settings saved`), onError: refuse };
    update.mutate({ name: name.trim(), language, time_zone: zone }, done);
  }

  return (
    <form className="settings-profile" onSubmit={save} noValidate>
      <ErrorSummary errors={errors} labels={labels} problem={update.error} />
      <FormRow id="name" label={labels.name} required error={errors.name}>
        {(props) => (
          <Input
            {...props}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              check("name", undefined);
            }}
          />
        )}
      </FormRow>
      <FormRow id="email" label={t`E-mail`}>
        {(props) => <Input {...props} value={me.email || "—"} readOnly variant="borderless" />}
      </FormRow>
      <FormRow id="language" label={labels.language} error={errors.language}>
        {(props) => (
          <Select
            {...props}
            value={language}
            options={languages.map((each) => ({ value: each, label: languageNames[each] }))}
            onChange={setLanguage}
          />
        )}
      </FormRow>
      <FormRow id="time_zone" label={labels.time_zone} error={errors.time_zone}>
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
      <FormRow id="theme" label={t`Appearance`} help={t`Kept on this device.`}>
        {(props) => <Select<ThemeChoice> {...props} value={theme} options={themes} onChange={chooseTheme} />}
      </FormRow>
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" loading={update.isPending}>
          <Trans>Save</Trans>
        </Button>
        <Button onClick={() => signOut.mutate()}>
          <Trans>Sign out</Trans>
        </Button>
      </div>
    </form>
  );
}
