import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Checkbox, Segmented } from "antd";
import { useState } from "react";
import { asProblem } from "@/shared/api/problem";
import { useErrors } from "@/shared/forms/use-errors";
import { currentLanguage, languageNames } from "@/shared/i18n/language";
import { useDraft } from "@/shared/input/draft";
import { useMay } from "../../../app/session";
import { ErrorSummary } from "../../../ui/ErrorSummary";
import { useAsk } from "../../../ui/use-ask";
import { useSaid } from "../parts/act";
import { Header } from "../parts/Header";
import { TicketPreview } from "../parts/TicketPreview";
import { type Placeholder, WordsInput } from "../parts/WordsInput";
import { type Language, lettersKey, ownWords, previewLetter, setLetter, type StepLetter } from "./queries";

interface Props {
  letter: StepLetter;
  type: string;
  placeholders: readonly Placeholder[];
}

const speaking: Language[] = ["zh-Hans", "en"];

/** The mail of one step: its words in each language, and how they read with a real ticket. */
export function LetterPage({ letter, type, placeholders }: Props) {
  const { t } = useLingui();
  const ask = useAsk();
  const navigate = useNavigate();
  const maySet = useMay("step_letter.set");
  const said = useSaid(lettersKey);
  const [language, setLanguage] = useState<Language>(currentLanguage() === "en" ? "en" : "zh-Hans");
  const [before] = useState({ on: letter.on, subject: letter.subject, body: letter.body });
  const [{ on, subject, body }, write, forget] = useDraft(`letter.${type}.${letter.step}`, before);
  const { errors, show, refuse, calm } = useErrors();
  const sending = useMutation({ mutationFn: setLetter });
  const parts = { subject: t({ message: "Subject", context: "mail" }), body: t({ message: "Text", context: "mail" }) };
  const names = Object.fromEntries(
    Object.entries(parts).flatMap(([part, label]) =>
      speaking.map((each) => [`${part}.${each}`, `${label} · ${languageNames[each]}`]),
    ),
  );

  const back = () => {
    forget();
    void navigate({
      to: "/admin/{-$section}/{-$record}",
      params: { section: "customer-notices", record: undefined },
      search: type ? { type } : {},
    });
  };
  const save = () => {
    show({});
    sending.mutate(
      {
        type,
        step: letter.step,
        on: on === letter.usual_on ? null : on,
        subject: ownWords(subject, letter.usual_subject),
        body: ownWords(body, letter.usual_body),
      },
      {
        onSuccess: () => {
          said(t`Customer notice saved`);
          back();
        },
        onError: (error) => {
          refuse(error);
          const wrong = Object.keys(asProblem(error).fields)[0]?.split(".")[1];
          if (wrong) setLanguage(wrong as Language);
        },
      },
    );
  };
  const reset = () =>
    ask({
      title: t`Reset the words of “${letter.title}”?`,
      content: type ? t`The words for all types then hold again.` : t`The shipped words then hold again.`,
      verb: t({ message: "Reset", context: "verb" }),
      then: () =>
        sending.mutate(
          { type, step: letter.step },
          {
            onSuccess: () => {
              said(t`Words reset`);
              back();
            },
          },
        ),
    });

  return (
    <>
      <Header title={letter.title}>
        <Button onClick={back}>
          <Trans>Back</Trans>
        </Button>
        {maySet && letter.is_own && (
          <Button onClick={reset}>
            <Trans context="verb">Reset</Trans>
          </Button>
        )}
        {maySet && (
          <Button type="primary" loading={sending.isPending} onClick={save}>
            <Trans context="verb">Save</Trans>
          </Button>
        )}
      </Header>
      <div className="letter-columns">
        <div>
          <ErrorSummary errors={errors} labels={names} problem={sending.error} />
          <div className="letter-tools">
            <Segmented
              aria-label={t`Language`}
              value={language}
              options={speaking.map((each) => ({ value: each, label: languageNames[each] }))}
              onChange={setLanguage}
            />
            <Checkbox
              checked={on}
              disabled={!maySet}
              onChange={({ target }) => write((now) => ({ ...now, on: target.checked }))}
            >
              <Trans>Customers are told</Trans>
            </Checkbox>
          </div>
          <WordsInput
            key={`subject.${language}`}
            id={`subject.${language}`}
            label={parts.subject}
            lang={language}
            value={subject[language] ?? ""}
            error={errors[`subject.${language}`]}
            maxLength={300}
            placeholders={placeholders}
            onChange={(text) => {
              write((now) => ({ ...now, subject: { ...now.subject, [language]: text } }));
              calm((key) => key === `subject.${language}`);
            }}
          />
          <WordsInput
            key={`body.${language}`}
            id={`body.${language}`}
            label={parts.body}
            lang={language}
            value={body[language] ?? ""}
            error={errors[`body.${language}`]}
            rows={14}
            maxLength={5000}
            placeholders={placeholders}
            onChange={(text) => {
              write((now) => ({ ...now, body: { ...now.body, [language]: text } }));
              calm((key) => key === `body.${language}`);
            }}
          />
        </div>
        <TicketPreview
          of={lettersKey}
          wish={{ type, step: letter.step, language, subject: subject[language] ?? "", body: body[language] ?? "" }}
          read={previewLetter}
        >
          {(shown) => (
            <div className="letter-mail" lang={language}>
              <p className="letter-subject">{shown.subject}</p>
              <p className="letter-text">{shown.text}</p>
            </div>
          )}
        </TicketPreview>
      </div>
    </>
  );
}
