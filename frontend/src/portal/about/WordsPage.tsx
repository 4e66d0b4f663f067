import { useQuery } from "@tanstack/react-query";
import { Trans, useLingui as useWords } from "@lingui/react/macro";
import { useLingui } from "@lingui/react";
import { asProblem } from "@/shared/api/problem";
import { api, unwrap } from "@/shared/api/client";
import { useFormat } from "@/shared/format";
import { useFace } from "../app/Frame";
import { NotFound } from "../app/NotFound";
import { Failure } from "../ui/Failure";
import { Loading } from "../ui/Loading";

/** A text of the brand's own: what it promises, or what it does with people's data. */
export function WordsPage({ name }: { name: "promise" | "privacy" }) {
  const { t } = useWords();
  const { i18n } = useLingui();
  const format = useFormat();
  const brand = useFace()?.key ?? "";
  const page = useQuery({
    queryKey: ["portal-words", name, brand, i18n.locale],
    queryFn: () => unwrap(api.GET("/api/v1/portal/pages/{name}", { params: { path: { name }, query: { brand } } })),
  });
  if (page.isPending) return <Loading lines={8} />;
  if (!page.data) {
    if (asProblem(page.error).status === 404) return <NotFound />;
    return <Failure error={page.error} onRetry={() => void page.refetch()} />;
  }
  const { text, number, at } = page.data;
  return (
    <>
      <h1 className="title page-title">{name === "promise" ? t`Our promise` : t`Privacy policy`}</h1>
      <article className="card words">
        {number && at && (
          <p className="hint">
            <Trans>
              Version {number}, {format.date(at)}
            </Trans>
          </p>
        )}
        <p>{text}</p>
      </article>
      <button type="button" className="button" onClick={() => history.back()}>
        <Trans>Back</Trans>
      </button>
    </>
  );
}
