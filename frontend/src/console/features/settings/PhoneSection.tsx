import { Trans, useLingui } from "@lingui/react/macro";
import { App, Button, Input } from "antd";
import { useState } from "react";
import { asProblem, refusesWhole } from "@/shared/api/problem";
import { useFormat } from "@/shared/format";
import { firstErrors } from "@/shared/forms/answers";
import { useErrors } from "@/shared/forms/use-errors";
import { problemText } from "@/shared/ui/problem-text";
import { CodeRow } from "../../ui/CodeRow";
import { FormDialog } from "../../ui/FormDialog";
import { FormRow } from "../../ui/FormRow";
import { useAsk } from "../../ui/use-ask";
import { Section } from "./Section";
import { askPhone, confirmPhone, forgetPhone, type MySignIn, useChange } from "./security";

/** The number to which codes to sign in come, once one has shown that it is one's own. */
export function PhoneSection({ mine }: { mine: MySignIn }) {
  const { t } = useLingui();
  const format = useFormat();
  const { message } = App.useApp();
  const ask = useAsk();
  const [isOpen, setOpen] = useState(false);
  const forget = useChange(forgetPhone);
  return (
    <Section title={<Trans>Sign in by codes to the phone</Trans>}>
      <div className="settings-row">
        <p className={mine.phone ? "" : "muted"}>
          {mine.phone ? format.phone(mine.phone) : <Trans>A code as a text can take the place of the password.</Trans>}
        </p>
        {mine.phone ? (
          <Button
            loading={forget.isPending}
            onClick={() =>
              ask({
                title: t`Remove the number ${format.phone(mine.phone)}?`,
                content: t`No code can be sent to it any more.`,
                verb: t`Remove the number`,
                then: () =>
                  forget.mutate(undefined, {
                    onSuccess: () => void message.success(t`The number was removed`),
                    onError: (error) => void message.error(problemText(error)),
                  }),
              })
            }
          >
            <Trans>Remove the number</Trans>
          </Button>
        ) : (
          <Button onClick={() => setOpen(true)}>
            <Trans>Add a number</Trans>
          </Button>
        )}
      </div>
      {isOpen && <PhoneDialog onClose={() => setOpen(false)} />}
    </Section>
  );
}

/** First the number, then the code that came to it. */
function PhoneDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const { message } = App.useApp();
  const [number, setNumber] = useState("");
  const [code, setCode] = useState("");
  const [sentTo, setSentTo] = useState("");
  const { errors, show, check } = useErrors();
  const ask = useChange(askPhone);
  const confirm = useChange(confirmPhone);
  const failure = sentTo ? confirm.error : ask.error;
  const refuse = (error: unknown) => show(firstErrors(asProblem(error).fields));

  function send() {
    if (sentTo) {
      if (show(code ? {} : { code: t`Fill this in.` })) return;
      confirm.mutate(code, {
        onSuccess: () => {
          void message.success(t`You can sign in with this number now`);
          onClose();
        },
        onError: refuse,
      });
    } else if (!show(number.trim() ? {} : { number: t`Fill this in.` }))
      ask.mutate(number.trim(), { onSuccess: (asked) => setSentTo(asked.number), onError: refuse });
  }

  return (
    <FormDialog
      title={t`Add a number to sign in with`}
      verb={sentTo ? t`Add` : t`Send the code`}
      first={sentTo ? "code" : "number"}
      problem={refusesWhole(failure) ? failure : undefined}
      isSending={ask.isPending || confirm.isPending}
      onSend={send}
      onClose={onClose}
    >
      {sentTo ? (
        <CodeRow
          id="code"
          label={t`Code`}
          help={t`It was sent to ${format.phone(sentTo)} and works for ten minutes.`}
          error={errors.code}
          value={code}
          onChange={(text) => {
            setCode(text);
            check("code", undefined);
          }}
        />
      ) : (
        <FormRow
          id="number"
          label={t`Mobile number`}
          required
          help={t`A code goes to it, to show that it is yours. Nobody else here can then sign in with it.`}
          stacked
          error={errors.number}
        >
          {(props) => (
            <Input
              {...props}
              type="tel"
              autoComplete="tel"
              value={number}
              onChange={(event) => {
                setNumber(event.target.value);
                check("number", undefined);
              }}
            />
          )}
        </FormRow>
      )}
    </FormDialog>
  );
}
