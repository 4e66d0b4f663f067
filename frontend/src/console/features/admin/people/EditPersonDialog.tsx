import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import { languageNames, languages } from "@/shared/i18n/language";
import { useZoneOptions } from "../../../ui/zones";
import { useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";
import { peopleKey, skillsQuery, type WholePerson } from "./queries";

interface Values {
  name: string;
  username: string;
  email: string;
  phone: string;
  unit: number | undefined;
  language: string;
  time_zone: string;
  skills: number[];
}

export function EditPersonDialog({ person, onClose }: { person: WholePerson; onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(peopleKey);
  const skills = useQuery(skillsQuery).data ?? [];
  const zones = useZoneOptions();
  const { name, username, email, phone, language, time_zone } = person;
  return (
    <FieldsDialog<Values, unknown>
      title={t`Edit ${person.name}`}
      verb={t`Save`}
      initial={{
        name,
        username,
        email,
        phone,
        language,
        time_zone,
        unit: person.unit?.id,
        skills: person.skills.map(({ id }) => id),
      }}
      fields={[
        { key: "name", kind: "text", label: t({ message: "Name", context: "person" }), required: true, maxLength: 200 },
        { key: "username", kind: "text", label: t`User name`, required: true, maxLength: 150 },
        { key: "email", kind: "email", label: t`E-mail` },
        { key: "phone", kind: "text", label: t`Phone`, maxLength: 40 },
        { key: "unit", kind: "unit", label: t({ message: "Home unit", context: "person" }), required: true },
        {
          key: "skills",
          kind: "several",
          label: t`Skills`,
          options: skills.map(({ id, title, key }) => ({ value: id, label: title || key })),
        },
        {
          key: "language",
          kind: "choice",
          label: t`Language`,
          options: languages.map((each) => ({ value: each, label: languageNames[each] })),
        },
        { key: "time_zone", kind: "select", label: t`Time zone`, options: zones, required: true },
      ]}
      send={(values) =>
        unwrap(
          api.POST("/api/v1/users/{user_id}/edit", {
            params: { path: { user_id: person.id } },
            body: { ...values, unit: values.unit ?? null },
          }),
        )
      }
      onDone={() => {
        said(t`${person.name} saved`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
