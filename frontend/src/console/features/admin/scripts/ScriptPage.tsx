import { PlusOutlined } from "@ant-design/icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { useLingui as useI18n } from "@lingui/react";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Dropdown, Input, Radio } from "antd";
import { lazy, Suspense, useRef, useState } from "react";
import type { TreeJson } from "@/shared/expr/types";
import { currentLanguage } from "@/shared/i18n/language";
import { asProblem } from "@/shared/api/problem";
import { useErrors } from "@/shared/forms/use-errors";
import { useDraft } from "@/shared/input/draft";
import { useMay } from "../../../app/session";
import type { EditorHandle } from "../../../editor/Editor";
import { UnitPicker } from "../../../pickers/RecordPicker";
import { ErrorSummary } from "../../../ui/ErrorSummary";
import { FormRow } from "../../../ui/FormRow";
import { Skeleton } from "../../../ui/Skeleton";
import { useAsk } from "../../../ui/use-ask";
import { useAct, useSaid } from "../parts/act";
import { Header } from "../parts/Header";
import { Condition } from "./Condition";
import { ScriptPreview } from "./ScriptPreview";
import { type Audience, remove, retire, type Script, scriptsKey, takeUp, writeScript } from "./queries";
import "./scripts.css";
import { audiences, placeholders } from "./words";

const Editor = lazy(() => import("../../../editor/Editor"));

/** One script: its words, whom it is for, on which tickets it is offered, and how it reads on a real one. */
export function ScriptPage({ script }: { script?: Script }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const navigate = useNavigate();
  const said = useSaid(scriptsKey);
  const mayShare = useMay("script.share");
  const mayEdit = !script || script.editable;
  const editor = useRef<EditorHandle | null>(null);
  const [before] = useState(() => writtenOf(script, mayShare));
  const [written, keep, forget] = useDraft(`script.${script?.id ?? "new"}`, before);
  const { title, html, audience, unit, condition } = written;
  const write = (part: Partial<Written>) => keep((now) => ({ ...now, ...part }));
  const { errors, show, refuse, calm } = useErrors();
  const body = {
    title,
    html,
    audience,
    unit: audience === "unit" ? (unit ?? null) : null,
    condition: (condition ?? null) as Record<string, unknown> | null,
  };
  const sending = useMutation({
    mutationFn: () => writeScript(script?.id, { ...body, position: script?.position ?? 0 }, written.revision),
  });
  const labels = {
    title: t({ message: "Title", context: "script" }),
    unit: t`Unit`,
    body: t`Words`,
    condition: t`On tickets`,
  };
  const back = () => {
    forget();
    void navigate({ to: "/admin/{-$section}/{-$record}", params: { section: "scripts", record: undefined } });
  };

  function save() {
    const missing = {
      ...(!title.trim() && { title: t`Fill this in.` }),
      ...(audience === "unit" && !unit && { unit: t`Choose one.` }),
      ...(!html && { body: t`Fill this in.` }),
    };
    if (show(missing)) return;
    sending.mutate(undefined, {
      onSuccess: () => {
        said(t`Script saved`);
        back();
      },
      onError: (error) => {
        refuse(error);
        if (asProblem(error).code !== "stale") return;
        write({ revision: undefined });
        show({
          meanwhile: t`Somebody has changed this script meanwhile. Save again to replace it, or go back to see it.`,
        });
      },
    });
  }

  return (
    <>
      <Header title={script ? script.title : t`Write a script`}>
        <Button onClick={back}>
          <Trans>Back</Trans>
        </Button>
        {script?.editable && <Lasting script={script} onGone={back} />}
        {mayEdit && (
          <Button type="primary" loading={sending.isPending} onClick={save}>
            <Trans context="verb">Save</Trans>
          </Button>
        )}
      </Header>
      <div className="letter-columns">
        <div>
          <ErrorSummary errors={errors} labels={labels} problem={sending.error} />
          <FormRow id="title" label={labels.title} required stacked error={errors.title}>
            {(props) => (
              <Input
                {...props}
                value={title}
                maxLength={80}
                readOnly={!mayEdit}
                onChange={(event) => {
                  write({ title: event.target.value });
                  calm((key) => key === "title");
                }}
              />
            )}
          </FormRow>
          <FormRow id="body" label={labels.body} required stacked error={errors.body}>
            {() => (
              <div className="script-words">
                <Suspense fallback={<Skeleton rows={4} />}>
                  <Editor
                    id="body"
                    label={labels.body}
                    placeholder={t`What is said`}
                    initial={html}
                    isInvalid={Boolean(errors.body)}
                    onReady={(ready) => {
                      editor.current = ready;
                    }}
                    onChange={(words) => {
                      write({ html: words });
                      calm((key) => key === "body");
                    }}
                    onSend={save}
                    onFiles={() => undefined}
                  />
                </Suspense>
                <Dropdown
                  trigger={["click"]}
                  menu={{
                    items: Object.entries(placeholders).map(([key, word]) => ({ key, label: _(word) })),
                    onClick: ({ key }) => {
                      const name = currentLanguage() === "en" ? key : _(placeholders[key as keyof typeof placeholders]);
                      editor.current?.insert(`{${name}}`);
                    },
                  }}
                >
                  <Button type="text" size="small" icon={<PlusOutlined aria-hidden />} className="words-insert">
                    <Trans>Insert</Trans>
                  </Button>
                </Dropdown>
              </div>
            )}
          </FormRow>
          <FormRow id="audience" label={t({ message: "For", context: "script" })} stacked error={errors.audience}>
            {(props) => (
              <Radio.Group
                id={props.id}
                value={audience}
                disabled={!mayShare || !mayEdit}
                options={(["me", "unit", "all"] as const).map((value) => ({ value, label: _(audiences[value]) }))}
                onChange={(event) => write({ audience: event.target.value as Audience })}
              />
            )}
          </FormRow>
          {audience === "unit" && (
            <FormRow id="unit" label={labels.unit} required stacked error={errors.unit}>
              {(props) => (
                <UnitPicker
                  {...props}
                  value={unit}
                  onChange={(chosen) => {
                    write({ unit: chosen });
                    calm((key) => key === "unit");
                  }}
                />
              )}
            </FormRow>
          )}
          <FormRow
            id="condition"
            label={labels.condition}
            stacked
            error={Object.entries(errors).find(([key]) => key.startsWith("condition"))?.[1]}
          >
            {(props) => (
              <Condition
                id={props.id}
                value={condition}
                disabled={!mayEdit}
                onChange={(tree) => {
                  write({ condition: tree });
                  calm((key) => key.startsWith("condition"));
                }}
              />
            )}
          </FormRow>
        </div>
        <ScriptPreview html={html} condition={body.condition} />
      </div>
    </>
  );
}

interface Written {
  /** What it was read as; undefined once its writer knows that others have changed it. */
  revision?: number | undefined;
  title: string;
  html: string;
  audience: Audience;
  unit?: number | undefined;
  condition?: TreeJson | undefined;
}

const writtenOf = (script: Script | undefined, mayShare: boolean): Written => ({
  revision: script?.revision,
  title: script?.title ?? "",
  html: script ? script.html || asParagraphs(script.body) : "",
  audience: script?.audience ?? (mayShare ? "all" : "me"),
  unit: script?.unit?.id,
  condition: (script?.condition ?? undefined) as TreeJson | undefined,
});

/** Out of use and back, and gone for good. */
function Lasting({ script, onGone }: { script: Script; onGone: () => void }) {
  const { t } = useLingui();
  const ask = useAsk();
  const { title } = script;
  const act = useAct(script.retired ? takeUp : retire, scriptsKey, ({ retired }) =>
    retired ? t`${title} retired` : t`${title} is offered again`,
  );
  const gone = useAct(remove, scriptsKey, () => t`${title} deleted`);
  return (
    <>
      <Button loading={act.isPending} onClick={() => act.mutate(script)}>
        {script.retired ? <Trans>Offer again</Trans> : <Trans>Retire</Trans>}
      </Button>
      <Button
        onClick={() =>
          ask({
            title: t`Delete the script “${title}”?`,
            content: t`Messages that were sent with it stay as they are.`,
            verb: t`Delete`,
            then: () => gone.mutate(script, { onSuccess: onGone }),
          })
        }
      >
        <Trans>Delete</Trans>
      </Button>
    </>
  );
}

function asParagraphs(text: string): string {
  const holder = document.createElement("p");
  const lines = text.split("\n").map((line) => {
    holder.textContent = line;
    return holder.outerHTML;
  });
  return lines.join("");
}
