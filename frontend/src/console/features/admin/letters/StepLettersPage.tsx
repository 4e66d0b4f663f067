import { Trans, useLingui } from "@lingui/react/macro";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useMay } from "../../../app/session";
import { Chip } from "../../../ui/badges";
import { currentLanguage } from "@/shared/i18n/language";
import { useTicketTypes } from "../../tickets/queries";
import { useAct } from "../parts/act";
import { Header } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { Table } from "../parts/Table";
import { LetterPage } from "./LetterPage";
import { lettersKey, lettersQuery, ownWords, setLetter, type StepLetter, type StepLetters } from "./queries";

/** What customers are told by mail, step by step: for all types of tickets, or for one. */
export function StepLettersPage({ record }: { record: string | undefined }) {
  const { type = "" } = useSearch({ from: "/inside/admin/{-$section}/{-$record}" });
  const found = useQuery(lettersQuery(type, currentLanguage()));
  const letter = found.data?.items.find(({ step }) => step === record);
  if (record && letter && found.data)
    return <LetterPage key={letter.step} letter={letter} type={type} placeholders={found.data.placeholders} />;
  return <Steps type={type} found={found} />;
}

function Steps({ type, found }: { type: string; found: UseQueryResult<StepLetters> }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const maySet = useMay("step_letter.set");
  const types = useTicketTypes().data ?? [];
  const toggle = useAct(
    async ({ letter, on }: { letter: StepLetter; on: boolean }) => {
      await setLetter({
        type,
        step: letter.step,
        on: on === letter.usual_on ? null : on,
        subject: ownWords(letter.subject, letter.usual_subject),
        body: ownWords(letter.body, letter.usual_body),
      });
      return { title: letter.title, on };
    },
    lettersKey,
    ({ title, on }) => (on ? t`Customers are told: ${title}` : t`Customers are not told: ${title}`),
  );
  const titles = new Map(found.data?.placeholders.map(({ name, title }) => [name, title]));
  /** With the placeholders as people call them. */
  const named = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => `{${titles.get(name) ?? whole}}`);
  return (
    <>
      <Header title={t({ message: "Customer notices", context: "administration" })} />
      <p className="admin-intro">
        <Trans>At most one mail for each step, in the customer's language, to contacts with an e-mail address.</Trans>
      </p>
      <div className="admin-bar">
        <Select
          aria-label={t`Type`}
          value={type}
          options={[
            { value: "", label: t`All types` },
            ...types.map(({ key, title }) => ({ value: key, label: title })),
          ]}
          onChange={(chosen) =>
            void navigate({
              to: "/admin/{-$section}/{-$record}",
              params: { section: "customer-notices", record: undefined },
              search: chosen ? { type: chosen } : {},
            })
          }
        />
      </div>
      <Loaded query={found} rows={7}>
        {({ items }) => (
          <Table
            label={t({ message: "Customer notices", context: "administration" })}
            rows={items.map((letter) => ({ ...letter, id: letter.step }))}
            isOver={({ on }) => !on}
            columns={[
              {
                key: "step",
                title: t({ message: "Step", context: "customer notice" }),
                width: 160,
                cell: (letter) => (
                  <Link
                    className="row-link"
                    to="/admin/{-$section}/{-$record}"
                    params={{ section: "customer-notices", record: letter.step }}
                    search={type ? { type } : {}}
                  >
                    {letter.title}
                  </Link>
                ),
              },
              {
                key: "subject",
                title: t({ message: "Subject", context: "mail" }),
                cell: (letter) => named(letter.subject[currentLanguage()] ?? letter.subject["zh-Hans"] ?? ""),
              },
              {
                key: "own",
                title: t({ message: "Words", context: "mail" }),
                width: 120,
                cell: (letter) =>
                  letter.is_own ? (
                    <Chip>{t({ message: "our own", context: "words" })}</Chip>
                  ) : (
                    <span className="hint">
                      {type
                        ? t({ message: "as for all types", context: "words" })
                        : t({ message: "as shipped", context: "words" })}
                    </span>
                  ),
              },
              {
                key: "on",
                title: t({ message: "Sent", context: "mail" }),
                width: 96,
                cell: ({ on }) =>
                  on ? t({ message: "yes", context: "mail is sent" }) : t({ message: "no", context: "mail is sent" }),
              },
              {
                key: "turn",
                title: "",
                width: 128,
                cell: (letter) =>
                  maySet && (
                    <Button
                      size="small"
                      aria-label={letter.on ? t`Turn off: ${letter.title}` : t`Turn on: ${letter.title}`}
                      onClick={() => toggle.mutate({ letter, on: !letter.on })}
                    >
                      {letter.on ? <Trans>Turn off</Trans> : <Trans>Turn on</Trans>}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}
