import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { randomKey } from "@/shared/api/idempotency";
import { createDefinition, getDefinition, getVersion } from "../definitions/queries";
import { useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";
import { type Body, bodyOf, settingsQuery, templatesKey } from "./queries";
import { inBoth, useSizes } from "./words";

interface Props {
  /** The template that is copied. */
  from?: number;
  onClose: () => void;
}

const empty = 0;

/** A template of one's own: empty, or beginning with what another one says. */
export function NewPaperDialog({ from, onClose }: Props) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const said = useSaid(templatesKey);
  const sizes = useSizes();
  const templates = useQuery(settingsQuery(i18n.locale)).data ?? [];
  return (
    <FieldsDialog
      title={t`New paper template`}
      verb={t({ message: "Create", context: "verb" })}
      fields={[
        { key: "zh", kind: "text", label: t`Name in Chinese`, required: true, maxLength: 200 },
        { key: "en", kind: "text", label: t`Name in English`, maxLength: 200 },
        {
          key: "from",
          kind: "select",
          label: t`Begin with`,
          options: [
            { value: empty, label: t`An empty sheet` },
            ...templates.map(({ id, title }) => ({ value: id, label: title })),
          ],
        },
        { key: "size", kind: "choice", label: t`Sheet`, options: sizes },
      ]}
      shows={(key, values) => key !== "size" || values.from === empty}
      initial={{ zh: "", en: "", from: from ?? empty, size: "a4" as Body["size"] }}
      send={async ({ zh, en, from: source, size }) =>
        createDefinition({
          kind: "paper",
          key: keyOf(en),
          title: inBoth(zh, en),
          solution: "",
          body: { format: 1, ...(source === empty ? blank(zh, en, size) : await saidBy(source)), offered: true },
        })
      }
      onDone={({ id, title }) => {
        said(t`${title} created as a draft`);
        void navigate({ to: "/admin/{-$section}/{-$record}", params: { section: "papers", record: String(id) } });
        onClose();
      }}
      onClose={onClose}
    />
  );
}

/** What the template says now: its draft, else what is live. */
async function saidBy(id: number): Promise<Body> {
  const { draft, live } = await getDefinition(id);
  const number = draft ?? live;
  return bodyOf(number === null ? {} : (await getVersion(id, number)).body);
}

function blank(zh: string, en: string, size: Body["size"]): Body {
  const words = Object.entries(inBoth(zh, en)).map(([language, title]) => [language, sheetWith(title)] as const);
  return { size, position: 100, asks_charges: false, offered: true, words: Object.fromEntries(words) };
}

function sheetWith(title: string): string {
  const heading = document.createElement("h1");
  heading.textContent = title;
  return `<h1>{brand}</h1>${heading.outerHTML}<p></p>`;
}

/** Nobody reads it but programs: the English name where there is one, and a sign that no other has. */
function keyOf(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const slug = words.join("-").replace(/^[^a-z]+/, "");
  return `${slug.slice(0, 40) || "paper"}-${randomKey().slice(0, 6)}`;
}
