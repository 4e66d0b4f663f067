import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import type { components } from "@/shared/api/schema";
import { checkEmail, checkPhone } from "@/shared/forms/contact";
import { useErrors } from "@/shared/forms/use-errors";
import { useSignInStep } from "../../app/session";
import { FormRow } from "../../ui/FormRow";
import { SignInProblem } from "./SignInProblem";

interface Props {
  known?: string | undefined;
  ways: components["schemas"]["SignInWays"]["codes_by"];
  onSent: (address: string) => void;
  onBack: () => void;
}

/** To which address or number the code goes. Nobody learns here whether it belongs to anybody. */
export function AskCode({ known, ways, onSent, onBack }: Props) {
  const { t } = useLingui();
  const step = useSignInStep();
  const byPhone = ways.includes("phone");
  const byMail = ways.includes("email");
  const [typed, setTyped] = useState(byMail ? (known ?? "") : "");
  const { errors, show, check: clear } = useErrors();

  function submit(event: FormEvent) {
    event.preventDefault();
    const address = typed.trim();
    const isMail = byMail && (!byPhone || address.includes("@"));
    const check = isMail ? checkEmail : checkPhone;
    const wrong = address ? check(address) : t`Fill this in.`;
    if (show(wrong ? { "sign-in-email": wrong } : {})) return;
    const body = isMail ? { email: address } : { phone: international(address) };
    step.mutate({ path: "auth/code/request", body }, { onSuccess: () => onSent(address) });
  }

  return (
    <form onSubmit={submit} noValidate>
      <FormRow
        id="sign-in-email"
        label={byPhone ? (byMail ? t`Mobile number or e-mail` : t`Mobile number`) : t`E-mail`}
        help={
          byPhone
            ? t`A code to sign in comes to it. A number counts once you have added it in your settings.`
            : t`A code to sign in comes to this address.`
        }
        stacked
        error={errors["sign-in-email"]}
      >
        {(props) => (
          <Input
            {...props}
            size="large"
            type={byPhone ? (byMail ? "text" : "tel") : "email"}
            autoComplete={byPhone ? (byMail ? "username" : "tel") : "email"}
            autoFocus
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              clear("sign-in-email", undefined);
            }}
          />
        )}
      </FormRow>
      <SignInProblem error={step.error} />
      <Button type="primary" size="large" htmlType="submit" block loading={step.isPending}>
        <Trans>Send the code</Trans>
      </Button>
      <p className="door-ways">
        <Button type="link" onClick={onBack}>
          <Trans>Sign in with the password</Trans>
        </Button>
      </p>
    </form>
  );
}

/** As the server knows numbers: +8613800138000. One without its country is of mainland China. */
function international(typed: string): string {
  const digits = typed.normalize("NFKC").replaceAll(/[^\d+]/g, "");
  if (digits.startsWith("+")) return digits;
  return digits.startsWith("00") ? `+${digits.slice(2)}` : `+86${digits.replace(/^86(?=1\d{10}$)/, "")}`;
}
