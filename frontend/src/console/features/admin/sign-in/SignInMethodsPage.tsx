import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Checkbox, Radio } from "antd";
import type { ReactNode } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { useAct } from "../parts/act";
import { Gap } from "../../../ui/Gap";
import { Header, Part } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { ProvidersPart } from "./ProvidersPart";
import { type Rules, rulesQuery, signInKey } from "./queries";
import "./sign-in.css";

type Choice = components["schemas"]["ChooseSignIn"];

/** By which ways people come in, and through whose door. */
export function SignInMethodsPage() {
  const { t } = useLingui();
  const mayChoose = useMay("organization.choose_sign_in");
  const maySee = useMay("identity_provider.view");
  const rules = useQuery({ ...rulesQuery, enabled: mayChoose });
  return (
    <>
      <Header title={t({ message: "Signing in", context: "administration" })} />
      <div className="admin-record">
        {mayChoose && (
          <Loaded query={rules} rows={6}>
            {(found) => <Ways rules={found} />}
          </Loaded>
        )}
        {maySee && <ProvidersPart />}
      </div>
    </>
  );
}

function Ways({ rules }: { rules: Rules }) {
  const { t } = useLingui();
  const choose = useAct(
    (body: Choice) => unwrap(api.POST("/api/v1/organization/sign-in", { body })),
    signInKey,
    () => t`Saved`,
  );
  const way = (key: "passwords" | "passkeys" | "sms_codes", title: ReactNode, help: ReactNode) => (
    <div className="sign-in-way">
      <Checkbox
        checked={rules[key]}
        disabled={choose.isPending || (key === "sms_codes" && !rules.texts && !rules.sms_codes)}
        onChange={({ target }) => choose.mutate({ [key]: target.checked })}
      >
        {title}
      </Checkbox>
      <p className="small hint">{help}</p>
    </div>
  );
  return (
    <>
      <Part title={<Trans>Ways in</Trans>}>
        {way(
          "passwords",
          rules.mails ? <Trans>Passwords, and codes by mail</Trans> : <Trans>Passwords</Trans>,
          <Trans>Without them people come in by passkey or through a sign-in service. Invitations still work.</Trans>,
        )}
        {way(
          "sms_codes",
          <Trans>Codes to phones, in place of the password</Trans>,
          <>
            {rules.texts ? (
              <Plural
                value={rules.with_phone}
                _0="Nobody has added a number yet. Everybody adds their own in the settings."
                one="# person has added a number. Everybody adds their own in the settings."
                other="# people have added a number. Everybody adds their own in the settings."
              />
            ) : (
              <Trans>First add an account and an approved template for staff under Text messages.</Trans>
            )}
            <Gap />
            <Trans>Whoever gets hold of a number gets its codes: ask for a second step, too.</Trans>
          </>,
        )}
        {way(
          "passkeys",
          <Trans>Passkeys</Trans>,
          <Plural
            value={rules.with_passkey}
            _0="Nobody has one yet. Everybody adds their own in the settings."
            one="# person has one. Everybody adds their own in the settings."
            other="# people have one. Everybody adds their own in the settings."
          />,
        )}
      </Part>
      <Part title={<Trans>Second step after the password</Trans>}>
        <Radio.Group
          className="sign-in-steps"
          aria-label={t`Second step after the password`}
          value={rules.second_step}
          disabled={choose.isPending}
          onChange={({ target }) => choose.mutate({ second_step: target.value as NonNullable<Choice["second_step"]> })}
          options={[
            { value: "nobody", label: t`Whoever wants to` },
            { value: "administrators", label: t`Administrators must` },
            { value: "everybody", label: t`Everybody must` },
          ]}
        />
        <p className="small hint">
          <Covered rules={rules} />
          <Gap />
          <Trans>
            Who must and has none sets one up at the next sign-in, before anything else. A passkey or a sign-in service
            counts as well.
          </Trans>
        </p>
      </Part>
    </>
  );
}

function Covered({ rules }: { rules: Rules }) {
  const format = useFormat();
  return (
    <Trans>
      {format.number(rules.with_second_step)} of {format.number(rules.people)} people have an authenticator app.
    </Trans>
  );
}
