import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { asProblem } from "@/shared/api/problem";
import { firstErrors } from "@/shared/forms/answers";
import { useErrors } from "@/shared/forms/use-errors";
import { languageNames, languages } from "@/shared/i18n/language";
import { useDraft } from "@/shared/input/draft";
import { ErrorSummary } from "../../../ui/ErrorSummary";
import { useAsk } from "../../../ui/use-ask";
import { useSaid } from "../parts/act";
import { Header } from "../parts/Header";
import { editType, type TypeSettings, typesQuery } from "./queries";
import { inputOf, ReasonRows } from "./ReasonRows";
import { nameOf, sent, written } from "./reasons";
import "./reasons.css";

/** 评价原因: what customers may tap beside the stars, in both languages and in this order. */
export function RatingReasonsPage({ type }: { type: TypeSettings }) {
  const { t } = useLingui();
  const ask = useAsk();
  const navigate = useNavigate();
  const said = useSaid(typesQuery.queryKey);
  const [before] = useState(() => written(type.rating_reasons));
  const [reasons, setReasons, forget] = useDraft(`reasons.${type.id}`, before);
  const { errors, show, calm } = useErrors();
  const sending = useMutation({
    mutationFn: (list: TypeSettings["rating_reasons"]) => editType(type.id, { rating_reasons: list }),
  });
  const labels = Object.fromEntries(
    reasons.flatMap((reason) =>
      languages.map((language) => [
        inputOf(reason.id, language),
        `${nameOf(reason) ?? t`the new reason`} · ${languageNames[language]}`,
      ]),
    ),
  );

  const back = () => {
    forget();
    void navigate({ to: "/admin/{-$section}/{-$record}", params: { section: "types", record: undefined } });
  };
  const done = (words: string) => {
    said(words);
    back();
  };
  const save = () => {
    const empty = reasons.filter(({ title }) => !title["zh-Hans"]?.trim());
    if (show(Object.fromEntries(empty.map(({ id }) => [inputOf(id, "zh-Hans"), t`Fill this in.`])))) return;
    sending.mutate(sent(reasons), { onSuccess: () => done(t`Rating reasons saved`), onError: refuse });
  };
  /** Beside the words of the reason that it is about. */
  const refuse = (error: unknown) =>
    void show(
      Object.fromEntries(
        Object.entries(firstErrors(asProblem(error).fields)).map(([key, text]) => {
          const reason = reasons[Number(/^rating_reasons\.(\d+)\./.exec(key)?.[1])];
          return [reason ? inputOf(reason.id, key.endsWith(".en") ? "en" : "zh-Hans") : key, text];
        }),
      ),
    );
  const useUsual = () =>
    ask({
      title: t`Use the usual reasons for ${type.title}?`,
      content: t`The words of this type are given up. Ratings that were given keep theirs.`,
      verb: t`Use the usual ones`,
      then: () => sending.mutate([], { onSuccess: () => done(t`The usual reasons hold again`) }),
    });
  const change = (next: typeof reasons) => {
    setReasons(next);
    calm(() => true);
  };

  return (
    <>
      <Header title={t`Rating reasons: ${type.title}`}>
        <Button onClick={back}>
          <Trans>Back</Trans>
        </Button>
        {type.own_reasons && (
          <Button onClick={useUsual}>
            <Trans>Use the usual ones</Trans>
          </Button>
        )}
        <Button type="primary" loading={sending.isPending} onClick={save}>
          <Trans context="verb">Save</Trans>
        </Button>
      </Header>
      <p className="admin-intro">
        {type.own_reasons ? (
          <Trans>What customers may tap beside the stars, in this order.</Trans>
        ) : (
          <Trans>
            What customers may tap beside the stars, in this order. These are the usual ones; once they are changed, the
            type has its own.
          </Trans>
        )}
      </p>
      <div className="admin-record">
        <ErrorSummary errors={errors} labels={labels} problem={sending.error} />
        <ReasonRows
          title={<Trans>With four and five stars</Trans>}
          praise
          reasons={reasons}
          errors={errors}
          onChange={change}
        />
        <ReasonRows
          title={<Trans>With three and fewer</Trans>}
          praise={false}
          reasons={reasons}
          errors={errors}
          onChange={change}
        />
      </div>
    </>
  );
}
