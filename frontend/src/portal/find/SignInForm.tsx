import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useEffect, useState } from "react";
import { refusesWhole } from "@/shared/api/problem";
import { checkEmail, checkPhone } from "@/shared/forms/contact";
import { useErrors } from "@/shared/forms/use-errors";
import { problemText } from "@/shared/ui/problem-text";
import { useWelcome } from "../app/types";
import { prepareProof } from "../proof/proof";
import { Row } from "../ui/Row";
import { useAskForCode, useSignIn } from "./my";

/** A code to the address or number that we know, and back. Whether we know it is not said. */
export function SignInForm() {
  const { t } = useLingui();
  const [address, setAddress] = useState("");
  const [code, setCode] = useState("");
  const [sent, setSent] = useState(false);
  const { errors, show, refuse, check: clear } = useErrors();
  const ask = useAskForCode();
  const enter = useSignIn();
  const failure = ask.error ?? enter.error;
  const ways = useWelcome("").data?.signs_in_by ?? [];
  const byPhone = ways.includes("phone");
  const byMail = ways.includes("email") || !byPhone;
  const label = byPhone ? (byMail ? t`Mobile number or e-mail` : t`Mobile number`) : t`E-mail`;
  const isMail = byMail && (!byPhone || address.includes("@"));
  useEffect(prepareProof, []);

  function again() {
    setSent(false);
    setCode("");
    enter.reset();
    clear("code", undefined);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (sent) {
      if (!show(code.trim() ? {} : { code: t`Give the code that we sent you.` }))
        enter.mutate({ address: address.trim(), code: code.trim() }, { onError: refuse });
      return;
    }
    const check = isMail ? checkEmail : checkPhone;
    const wrong = address.trim() ? check(address) : t`Fill this in.`;
    if (!show(wrong ? { address: wrong } : {}))
      ask.mutate(address.trim(), { onSuccess: () => setSent(true), onError: refuse });
  }

  return (
    <>
      <h1 className="title page-title">
        <Trans>My requests</Trans>
      </h1>
      <form className="card form" noValidate onSubmit={submit}>
        <Row id="address" label={label} help={t`The one that you gave with a request.`} error={errors.address}>
          {({ id, invalid, describedBy }) => (
            <input
              id={id}
              className="input"
              type={byPhone ? (byMail ? "text" : "tel") : "email"}
              autoComplete={byPhone ? (byMail ? "username" : "tel") : "email"}
              readOnly={sent}
              value={address}
              aria-invalid={invalid}
              aria-describedby={describedBy}
              onChange={(event) => {
                setAddress(event.target.value);
                clear("address", undefined);
              }}
            />
          )}
        </Row>
        {sent && (
          <Row
            id="code"
            label={t`Code`}
            help={
              isMail
                ? t`If we know this address, a mail with a code of six digits is on its way to it.`
                : t`If we know this number, a text with a code of six digits is on its way to it.`
            }
            error={errors.code}
          >
            {({ id, invalid, describedBy }) => (
              <input
                id={id}
                className="input"
                inputMode="numeric"
                autoComplete="one-time-code"
                autoFocus
                value={code}
                aria-invalid={invalid}
                aria-describedby={describedBy}
                onChange={(event) => {
                  setCode(event.target.value);
                  clear("code", undefined);
                }}
              />
            )}
          </Row>
        )}
        {Object.keys(errors).length === 0 && refusesWhole(failure) && (
          <p className="error summary" role="alert">
            {problemText(failure)}
          </p>
        )}
        <div className="buttons">
          {sent && (
            <button type="button" className="button" onClick={again}>
              {isMail ? <Trans>Another address</Trans> : <Trans>Another number</Trans>}
            </button>
          )}
          <button type="submit" className="button primary" disabled={ask.isPending || enter.isPending}>
            {sent ? <Trans>Sign in</Trans> : ask.isPending ? <Trans>Sending…</Trans> : <Trans>Send the code</Trans>}
          </button>
        </div>
      </form>
    </>
  );
}
