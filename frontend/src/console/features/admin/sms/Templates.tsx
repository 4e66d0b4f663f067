import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { useMay } from "../../../app/session";
import { Chip, StateMark } from "../../../ui/badges";
import { Empty } from "../../../ui/Empty";
import { useAsk } from "../../../ui/use-ask";
import { useAct, useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";
import { Part } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { accountsQuery, type Purpose, purposesQuery, smsKey, type Template, templatesQuery } from "./queries";
import { TemplateDialog } from "./TemplateDialog";
import { languages, useReviews } from "./words";

interface Editing {
  purpose: Purpose;
  of: Template | undefined;
}

interface Props {
  /** Where there is no account yet, templates begin with one. */
  onAddAccount: (() => void) | false;
}

/** What texts say, purpose by purpose, and whether the provider has approved it. */
export function Templates({ onAddAccount }: Props) {
  const { t } = useLingui();
  const mayAdd = useMay("sms_template.create");
  const [editing, setEditing] = useState<Editing>();
  const accounts = useQuery(accountsQuery);
  const purposes = useQuery(purposesQuery()).data ?? [];
  const found = useQuery(templatesQuery());
  const check = useCheck();
  return (
    <>
      <p className="admin-intro">
        <Trans>
          Providers carry only words that they have approved. Without a template nothing is sent for a purpose.
        </Trans>
      </p>
      <Loaded query={accounts} rows={6}>
        {(known) => (
          <Loaded query={found} rows={6}>
            {(templates) =>
              known.length || templates.length ? (
                <div className="admin-record">
                  {purposes.map((purpose) => {
                    const own = templates.filter((each) => each.purpose === purpose.key);
                    return (
                      <Part
                        key={purpose.key}
                        title={purpose.title}
                        action={
                          mayAdd && (
                            <Button
                              aria-label={t`Add a template: ${purpose.title}`}
                              onClick={() => setEditing({ purpose, of: undefined })}
                            >
                              <Trans>Add a template</Trans>
                            </Button>
                          )
                        }
                      >
                        {own.length ? (
                          <ul className="plain-list">
                            {own.map((each) => (
                              <Row key={each.id} template={each} onEdit={() => setEditing({ purpose, of: each })} />
                            ))}
                          </ul>
                        ) : (
                          <p className="muted">
                            <Trans>No text is sent.</Trans>
                          </p>
                        )}
                      </Part>
                    );
                  })}
                </div>
              ) : (
                <Empty
                  action={
                    onAddAccount && (
                      <Button onClick={onAddAccount}>
                        <Trans>Add an account</Trans>
                      </Button>
                    )
                  }
                >
                  <Trans>Templates belong to an account with a provider. There is none yet.</Trans>
                </Empty>
              )
            }
          </Loaded>
        )}
      </Loaded>
      {editing && (
        <TemplateDialog
          {...editing}
          accounts={accounts.data ?? []}
          onClose={() => setEditing(undefined)}
          onSaved={({ id, review }) => {
            setEditing(undefined);
            // What the provider says of it is known at once.
            if (review !== "approved") check.mutate(id);
          }}
        />
      )}
    </>
  );
}

/** Asks the provider whether it is approved. */
function useCheck() {
  const { t } = useLingui();
  return useAct(
    (id: number) =>
      unwrap(api.POST("/api/v1/sms/templates/{sms_template_id}/check", { params: { path: { sms_template_id: id } } })),
    smsKey,
    ({ review, title, language }) => {
      const name = `${title} · ${languages[language]}`;
      return review === "approved" ? t`Approved: ${name}` : "";
    },
  );
}

function Row({ template, onEdit }: { template: Template; onEdit: () => void }) {
  const { t } = useLingui();
  const mayEdit = useMay("sms_template.edit");
  const mayTurn = useMay("sms_template.turn");
  const mayDelete = useMay("sms_template.delete");
  const ask = useAsk();
  const [trying, setTrying] = useState(false);
  const path = { params: { path: { sms_template_id: template.id } } };
  const name = `${template.title} · ${languages[template.language]}`;
  const check = useCheck();
  const turn = useAct(
    () => unwrap(api.POST("/api/v1/sms/templates/{sms_template_id}/turn", path)),
    smsKey,
    ({ on }) => (on ? t`Texts are sent: ${name}` : t`Texts are not sent: ${name}`),
  );
  const remove = useAct(
    () => unwrap(api.POST("/api/v1/sms/templates/{sms_template_id}/delete", path)),
    smsKey,
    () => t`Template deleted`,
  );
  return (
    <li className="admin-row">
      <div>
        <p lang={template.language === "en" ? "en" : "zh-CN"}>{template.preview}</p>
        <p className="small hint">
          {languages[template.language]} · {template.account_name} {template.code && `· ${template.code}`} ·{" "}
          <Plural value={template.segments} one="# text" other="# texts" />
        </p>
        <Review template={template} />
      </div>
      <div className="admin-buttons">
        {mayEdit && template.review !== "approved" && (
          <Button loading={check.isPending} aria-label={t`Check ${name}`} onClick={() => check.mutate(template.id)}>
            <Trans>Check</Trans>
          </Button>
        )}
        {mayEdit && template.review === "approved" && (
          <Button aria-label={t`Test ${name}`} onClick={() => setTrying(true)}>
            <Trans>Test</Trans>
          </Button>
        )}
        {mayEdit && (
          <Button aria-label={t`Edit ${name}`} onClick={onEdit}>
            <Trans>Edit</Trans>
          </Button>
        )}
        {mayTurn && (
          <Button loading={turn.isPending} onClick={() => turn.mutate(undefined)}>
            {template.on ? <Trans>Turn off</Trans> : <Trans>Turn on</Trans>}
          </Button>
        )}
        {mayDelete && !template.on && (
          <Button
            loading={remove.isPending}
            aria-label={t`Delete ${name}`}
            onClick={() =>
              ask({ title: t`Delete the template ${name}?`, verb: t`Delete`, then: () => remove.mutate(undefined) })
            }
          >
            <Trans>Delete</Trans>
          </Button>
        )}
      </div>
      {trying && <TestDialog template={template} onClose={() => setTrying(false)} />}
    </li>
  );
}

function Review({ template: { review, reason, on } }: { template: Template }) {
  const { t } = useLingui();
  const words = useReviews();
  if (review === "rejected")
    return (
      <p className="small error-text">
        {words.rejected}: {reason}
      </p>
    );
  return (
    <p className="small">
      <StateMark shape={review === "approved" ? "tick" : "ring"}>{words[review]}</StateMark>{" "}
      {!on && <Chip>{t({ message: "off", context: "sms template" })}</Chip>}
    </p>
  );
}

function TestDialog({ template, onClose }: { template: Template; onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(smsKey);
  return (
    <FieldsDialog<{ number: string }, { number: string }>
      title={t`Send it to a number`}
      verb={t`Send`}
      initial={{ number: "" }}
      intro={
        <>
          <p>{template.preview}</p>
          <p className="hint">
            <Trans>It costs what a text costs.</Trans>
          </p>
        </>
      }
      fields={[{ key: "number", kind: "text", label: t`Mobile number`, required: true, maxLength: 40 }]}
      send={(body) =>
        unwrap(
          api.POST("/api/v1/sms/templates/{sms_template_id}/test", {
            params: { path: { sms_template_id: template.id } },
            body,
          }),
        )
      }
      onDone={({ number }) => {
        said(t`On its way to ${number}`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
