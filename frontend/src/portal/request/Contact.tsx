import { useLingui } from "@lingui/react/macro";
import { checkEmail, checkPhone } from "@/shared/forms/contact";
import { Row } from "../ui/Row";
import type { RequestDraft } from "./draft";

interface Props {
  draft: RequestDraft;
  errors: Record<string, string>;
  change: (part: Partial<RequestDraft>) => void;
  check: (key: string, error: string | undefined) => void;
}

/** Who asks and how to answer; a phone number or an e-mail address is enough. */
export function Contact({ draft, errors, change, check }: Props) {
  const { t } = useLingui();
  const rows = [
    {
      key: "name",
      label: t`Your name`,
      type: "text",
      complete: "name",
      required: true,
      help: "",
      wrong: () => undefined,
    },
    {
      key: "phone",
      label: t`Phone`,
      type: "tel",
      complete: "tel",
      required: false,
      help: t`Or give an e-mail address below.`,
      wrong: checkPhone,
    },
    { key: "email", label: t`E-mail`, type: "email", complete: "email", required: false, help: "", wrong: checkEmail },
  ] as const;
  return rows.map((row) => (
    <Row key={row.key} id={row.key} label={row.label} required={row.required} help={row.help} error={errors[row.key]}>
      {({ id, invalid, describedBy }) => (
        <input
          id={id}
          className="input"
          type={row.type}
          autoComplete={row.complete}
          value={draft[row.key]}
          required={row.required}
          aria-invalid={invalid}
          aria-describedby={describedBy}
          onChange={(event) => change({ [row.key]: event.target.value })}
          onBlur={() => draft[row.key] && check(row.key, row.wrong(draft[row.key]))}
        />
      )}
    </Row>
  ));
}
