import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Checkbox, Input, Radio, Segmented } from "antd";
import { lazy, Suspense, useState } from "react";
import { useErrors } from "@/shared/forms/use-errors";
import { currentLanguage, languageNames, languages } from "@/shared/i18n/language";
import { Time } from "@/shared/format";
import { useMay } from "../../../app/session";
import { Chip } from "../../../ui/badges";
import { ErrorSummary } from "../../../ui/ErrorSummary";
import { FormRow } from "../../../ui/FormRow";
import { useIsPhone } from "../../../ui/media";
import { Skeleton } from "../../../ui/Skeleton";
import { Meanwhile } from "../definitions/Meanwhile";
import { PublishDialog } from "../definitions/PublishDialog";
import { VersionState } from "../definitions/VersionsDialog";
import { useSaid } from "../parts/act";
import { Header } from "../parts/Header";
import { PaperMenu } from "./PaperMenu";
import { type Language, type Opened, placeholdersQuery, templatesKey } from "./queries";
import { SheetPreview } from "./SheetPreview";
import { usePaper } from "./use-paper";
import { useSizes } from "./words";
import "./papers.css";

const PaperEditor = lazy(() => import("./PaperEditor"));

/** One paper template: its words in each language, and beside them the sheet. */
export function PaperPage({ opened }: { opened: Opened }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const said = useSaid(templatesKey);
  const maySave = useMay("definition.save_draft");
  const mayPublish = useMay("definition.publish");
  const sizes = useSizes();
  const placeholders = useQuery(placeholdersQuery(i18n.locale)).data;
  const trouble = useErrors();
  const { errors, calm } = trouble;
  const paper = usePaper(opened, trouble);
  const { definition, written, isDirty, write } = paper;
  const { body } = written;
  const [language, setLanguage] = useState<Language>(currentLanguage() === "en" ? "en" : "zh-Hans");
  const [tab, setTab] = useState<"words" | "preview">("words");
  const [publishing, setPublishing] = useState<number>();
  const [looking, setLooking] = useState(false);
  const label = t({ message: "Text", context: "of a sheet" });
  const names = {
    ...Object.fromEntries(languages.map((each) => [`words.${each}`, `${label} · ${languageNames[each]}`])),
    words: label,
    position: t`Place in the list`,
  };
  const id = `words.${language}`;
  const canPublish = isDirty || definition.draft !== null;

  async function save() {
    if ((await paper.save()) !== undefined) said(t`Draft saved`);
  }

  async function publish() {
    const revision = isDirty ? await paper.save() : written.revision;
    if (revision !== undefined) setPublishing(revision);
  }

  return (
    <>
      <Header title={definition.title}>
        <Button
          onClick={() =>
            void navigate({ to: "/admin/{-$section}/{-$record}", params: { section: "papers", record: undefined } })
          }
        >
          <Trans>Back</Trans>
        </Button>
        <PaperMenu paper={paper} language={language} isLooking={looking} onLook={setLooking} />
        {maySave && (
          <Button disabled={!isDirty} loading={paper.saving.isPending} onClick={() => void save()}>
            <Trans>Save draft</Trans>
          </Button>
        )}
        {mayPublish && (
          <Button
            type="primary"
            disabled={!canPublish}
            title={canPublish ? undefined : t`Nothing has changed since it was published.`}
            onClick={() => void publish()}
          >
            <Trans>Publish</Trans>
          </Button>
        )}
      </Header>
      <p className="paper-state">
        {body.offered || definition.live === null ? null : (
          <Chip>{t({ message: "out of use", context: "a template" })}</Chip>
        )}
        {definition.versions
          .filter(({ status }) => status !== "retired")
          .map((version) => (
            <span key={version.id}>
              <VersionState version={version} /> v{version.number}{" "}
              <span className="hint">
                <Time at={version.at} /> {version.by}
              </span>
            </span>
          ))}
        {isDirty && <Chip tone="amber">{t({ message: "not saved yet", context: "a draft" })}</Chip>}
      </p>
      {isPhone && (
        <Segmented
          block
          className="paper-tabs"
          aria-label={t`Parts`}
          value={tab}
          options={[
            { value: "words", label },
            { value: "preview", label: t`Preview` },
          ]}
          onChange={setTab}
        />
      )}
      <div className="letter-columns">
        <div hidden={isPhone && tab !== "words"}>
          {paper.isOvertaken && (
            <Meanwhile
              definition={definition}
              isDirty={isDirty}
              onLook={() => setLooking(true)}
              onTake={paper.reload}
              onKeep={paper.keepMine}
            />
          )}
          <ErrorSummary errors={errors} labels={names} problem={paper.isOvertaken ? null : paper.saving.error} />
          <div className="letter-tools">
            <Segmented
              aria-label={t`Language`}
              value={language}
              options={languages.map((each) => ({ value: each, label: languageNames[each] }))}
              onChange={setLanguage}
            />
          </div>
          <FormRow
            key={language}
            id={id}
            label={label}
            stacked
            error={errors[id] ?? errors.words}
            help={body.words[language] ? undefined : t`Left empty: it is printed in the other language.`}
          >
            {(props) => (
              <div className="paper-words" lang={language}>
                <Suspense fallback={<Skeleton rows={8} />}>
                  {placeholders && (
                    <PaperEditor
                      id={id}
                      label={label}
                      initial={body.words[language] ?? ""}
                      placeholders={placeholders}
                      isInvalid={props["aria-invalid"]}
                      onChange={(words) => {
                        write({ words: { ...body.words, [language]: words } });
                        calm((key) => key === id || key === "words");
                      }}
                      onSend={() => void save()}
                    />
                  )}
                </Suspense>
              </div>
            )}
          </FormRow>
          <FormRow id="size" label={t`Sheet`} stacked error={errors.size}>
            {(props) => (
              <Radio.Group
                id={props.id}
                value={body.size}
                options={sizes}
                onChange={(event) => write({ size: event.target.value as typeof body.size })}
              />
            )}
          </FormRow>
          <FormRow
            id="asks_charges"
            label={t`Charges`}
            stacked
            help={t`The table of what is charged and its sum stand on the sheet only then.`}
            error={errors.asks_charges}
          >
            {(props) => (
              <Checkbox
                id={props.id}
                checked={body.asks_charges}
                onChange={({ target }) => write({ asks_charges: target.checked })}
              >
                <Trans>Whoever issues it says what is charged</Trans>
              </Checkbox>
            )}
          </FormRow>
          <FormRow
            id="position"
            label={names.position}
            stacked
            help={t`Small numbers stand first where papers are issued.`}
            error={errors.position}
          >
            {(props) => (
              <Input
                {...props}
                className="paper-position"
                inputMode="numeric"
                maxLength={5}
                value={body.position}
                onChange={({ target }) => write({ position: Number(target.value.replaceAll(/\D/g, "")) })}
              />
            )}
          </FormRow>
        </div>
        <div className="paper-preview" hidden={isPhone && tab !== "preview"}>
          <SheetPreview body={body} language={language} title={definition.title} />
        </div>
      </div>
      {publishing !== undefined && (
        <PublishDialog
          definition={definition}
          note={written.note}
          revision={publishing}
          intro={t`Papers that are issued from now on say this; those that were issued stay as they are.`}
          onDone={(now) => {
            setPublishing(undefined);
            paper.published(now);
            said(t`v${now.live} of ${now.title} is live`);
          }}
          onClose={() => setPublishing(undefined)}
        />
      )}
    </>
  );
}
