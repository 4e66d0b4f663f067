import { useMutation } from "@tanstack/react-query";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useEffect } from "react";
import { useLocation } from "wouter";
import { api, unwrap } from "@/shared/api/client";
import { useErrors } from "@/shared/forms/use-errors";
import { useDraft } from "@/shared/input/draft";
import { problemText } from "@/shared/ui/problem-text";
import { prepareProof, proven } from "../proof/proof";
import { Row } from "../ui/Row";

const empty = { number: "", phone: "" };

/** Back to a request without its link: its number, and the phone that was given with it. */
export function FindPage() {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const [draft, setDraft] = useDraft("find", empty);
  const { errors, show, refuse, check } = useErrors();
  const find = useMutation({
    mutationFn: (body: typeof empty) =>
      proven((headers) => unwrap(api.POST("/api/v1/portal/lookup", { body, headers }))),
    onSuccess: ({ token }) => navigate(`/t/${token}`),
    onError: refuse,
  });
  useEffect(prepareProof, []);

  function submit(event: FormEvent) {
    event.preventDefault();
    const found: Record<string, string> = {};
    if (!draft.number.trim()) found.number = t`Give the number of your request.`;
    if (draft.phone.replaceAll(/\D/g, "").length < 4) found.phone = t`Give your phone number or its last four digits.`;
    if (!show(found)) find.mutate({ number: draft.number.trim(), phone: draft.phone.trim() });
  }

  const fields = [
    {
      id: "number",
      label: t`Number of the request`,
      help: t`Ten digits or more, in the message that you got from us.`,
    },
    { id: "phone", label: t`Phone`, help: t`The one that you gave us, or its last four digits.` },
  ] as const;
  return (
    <>
      <h1 className="title page-title">
        <Trans>Find a request by its number</Trans>
      </h1>
      <form className="card form" noValidate onSubmit={submit}>
        {fields.map((field) => (
          <Row key={field.id} id={field.id} label={field.label} help={field.help} error={errors[field.id]}>
            {({ id, invalid, describedBy }) => (
              <input
                id={id}
                className="input"
                inputMode="tel"
                value={draft[field.id]}
                aria-invalid={invalid}
                aria-describedby={describedBy}
                onChange={(event) => {
                  setDraft((before) => ({ ...before, [field.id]: event.target.value }));
                  check(field.id, undefined);
                }}
              />
            )}
          </Row>
        ))}
        {find.isError && Object.keys(errors).length === 0 && (
          <p className="error summary" role="alert">
            {problemText(find.error)}
          </p>
        )}
        <button type="submit" className="button primary" disabled={find.isPending}>
          {find.isPending ? <Trans>Looking…</Trans> : <Trans>Find</Trans>}
        </button>
      </form>
    </>
  );
}
