import { Trans } from "@lingui/react/macro";
import { Button } from "antd";
import type { FormEvent, ReactNode } from "react";
import { ErrorSummary } from "../../ui/ErrorSummary";

interface Props {
  /** What the step is about, in a sentence or two. */
  intro: ReactNode;
  errors?: Record<string, string>;
  labels?: Record<string, string>;
  problem?: unknown;
  isSending?: boolean;
  /** Without it there is nothing to save. */
  onSend?: () => void;
  isLast?: boolean;
  onNext: () => void;
  children?: ReactNode;
}

const none = {};

/** A step: what it asks, what is wrong with it, save and go on, or just go on. */
export function StepForm({ intro, errors = none, labels = none, problem, isSending = false, ...rest }: Props) {
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    if (rest.onSend) rest.onSend();
    else rest.onNext();
  }
  return (
    <form onSubmit={submit} noValidate>
      <div className="muted guide-intro">{intro}</div>
      <ErrorSummary errors={errors} labels={labels} problem={problem} />
      {rest.children}
      <div className="guide-buttons">
        <Button type="primary" htmlType="submit" loading={isSending}>
          {rest.onSend ? (
            <Trans>Save and continue</Trans>
          ) : rest.isLast ? (
            <Trans>Finish</Trans>
          ) : (
            <Trans>Continue</Trans>
          )}
        </Button>
        {rest.onSend && (
          <Button type="link" onClick={rest.onNext}>
            <Trans>Skip</Trans>
          </Button>
        )}
      </div>
    </form>
  );
}
