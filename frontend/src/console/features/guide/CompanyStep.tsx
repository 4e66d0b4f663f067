import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { useErrors } from "@/shared/forms/use-errors";
import { languageNames, languages } from "@/shared/i18n/language";
import { sessionKey } from "../../app/session-key";
import { useZoneOptions } from "../../ui/zones";
import { type Field, FieldRow } from "../admin/parts/fields";
import { Loaded } from "../admin/parts/Loaded";
import { isOnlyHere, withoutSlash } from "./address";
import type { StepProps } from "./GuidePage";
import { StepForm } from "./StepForm";

type Organization = components["schemas"]["OrganizationOut"];
const organizationKey = ["guide", "organization"];

/** The name, the language, and the address without which links and QR codes would lead nowhere. */
export function CompanyStep({ onNext }: StepProps) {
  const found = useQuery({ queryKey: organizationKey, queryFn: () => unwrap(api.GET("/api/v1/organization")) });
  return (
    <Loaded query={found} rows={4}>
      {(organization) => <CompanyForm organization={organization} onNext={onNext} />}
    </Loaded>
  );
}

function CompanyForm({ organization, onNext }: StepProps & { organization: Organization }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const zones = useZoneOptions();
  const { errors, show, refuse, calm } = useErrors();
  const [values, setValues] = useState({
    name: organization.name,
    public_url: organization.public_url || window.location.origin,
    language: organization.language,
    time_zone: organization.time_zone,
  });
  const save = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/organization/edit", {
          body: { ...values, public_url: withoutSlash(values.public_url) } as never,
        }),
      ),
    onError: refuse,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sessionKey });
      await client.invalidateQueries({ queryKey: organizationKey });
      onNext();
    },
  });
  const fields: Field<keyof typeof values>[] = [
    { key: "name", kind: "text", label: t`Company name`, required: true, maxLength: 200 },
    {
      key: "public_url",
      kind: "text",
      label: t`Public address`,
      required: true,
      maxLength: 300,
      placeholder: "https://service.example.com",
      help: isOnlyHere(values.public_url)
        ? t`Phones and customers cannot reach this address. Enter the one that they will use.`
        : t`Links, QR codes and mails begin with it.`,
    },
    {
      key: "language",
      kind: "choice",
      label: t`Language of the company`,
      options: languages.map((each) => ({ value: each.toLowerCase(), label: languageNames[each] })),
    },
    { key: "time_zone", kind: "select", label: t`Time zone`, options: zones, required: true },
  ];

  function send() {
    const missing = fields.filter(({ key, required }) => required && !values[key]?.trim());
    if (!show(Object.fromEntries(missing.map(({ key }) => [key, t`Fill this in.`])))) save.mutate();
  }

  return (
    <StepForm
      intro={<Trans>What customers and colleagues read everywhere.</Trans>}
      errors={errors}
      labels={Object.fromEntries(fields.map(({ key, label }) => [key, label]))}
      problem={save.error}
      isSending={save.isPending}
      onSend={send}
      onNext={onNext}
    >
      {fields.map((field) => (
        <FieldRow
          key={field.key}
          field={field}
          value={values[field.key]}
          error={errors[field.key]}
          onChange={(value) => {
            setValues((before) => ({ ...before, [field.key]: (value ?? "") as string }));
            calm((wrong) => wrong === field.key);
          }}
        />
      ))}
    </StepForm>
  );
}
