import { Trans } from "@lingui/react/macro";
import type { PortalRequest } from "@/shared/api/types";
import { Time } from "@/shared/format";

export function Steps({ steps }: { steps: PortalRequest["steps"] }) {
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li
          key={step.key}
          className={step.done ? "step done" : "step"}
          data-current={step.current || undefined}
          aria-current={step.current ? "step" : undefined}
        >
          <span className="step-mark" aria-hidden>
            {step.done && (
              <svg viewBox="0 0 16 16" width="16" height="16">
                <path d="m3 8.5 3.200 3.200L13 5" fill="none" stroke="currentColor" strokeWidth="2.5" />
              </svg>
            )}
          </span>
          <span className="step-title">
            {step.title}
            {step.done && (
              <span className="visually-hidden">
                <Trans>done</Trans>
              </span>
            )}
          </span>
          {step.at && (
            <span className="step-time">
              <Time at={step.at} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
