import { CheckOutlined } from "@ant-design/icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { type ComponentType, useEffect, useRef } from "react";
import { api, unwrap } from "@/shared/api/client";
import { sessionKey } from "../../app/session-key";
import { Header } from "../admin/parts/Header";
import "../admin/admin.css";
import { CompanyStep } from "./CompanyStep";
import "./guide.css";
import { PeopleStep } from "./PeopleStep";
import { ShapeStep } from "./ShapeStep";
import { TryStep } from "./TryStep";
import { TypesStep } from "./TypesStep";

export interface StepProps {
  /** Saved, or left as it is: on with the next. */
  onNext: () => void;
}

/** From an empty house to the first ticket: five short steps, each of which can be left out and done again. */
export function GuidePage() {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { step = "1" } = useSearch({ from: "/inside/guide" });
  const steps: { title: string; Step: ComponentType<StepProps> }[] = [
    { title: t`Your company`, Step: CompanyStep },
    { title: t`Organisation`, Step: ShapeStep },
    { title: t`Ticket types`, Step: TypesStep },
    { title: t`Invite people`, Step: PeopleStep },
    { title: t`A test from your phone`, Step: TryStep },
  ];
  const place = Math.min(Math.max(Math.trunc(Number(step)) || 1, 1), steps.length);
  const { title, Step } = steps[place - 1]!;
  const heading = useRef<HTMLHeadingElement>(null);
  const go = (to: number) => void navigate({ to: "/guide", search: { step: String(to) } });
  const finish = useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/organization/finish-guide")),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sessionKey });
      await navigate({ to: "/tickets", search: {} });
    },
  });
  const next = () => (place < steps.length ? go(place + 1) : finish.mutate());

  useEffect(() => heading.current?.focus(), [place]);

  return (
    <div className="guide">
      <Header title={t`Set-up guide`}>
        {place < steps.length && (
          <Button loading={finish.isPending} onClick={() => finish.mutate()}>
            <Trans>Put the guide away</Trans>
          </Button>
        )}
      </Header>
      <ol className="guide-steps">
        {steps.map((each, at) => (
          <li key={each.title}>
            <button type="button" aria-current={at + 1 === place ? "step" : undefined} onClick={() => go(at + 1)}>
              <span className="guide-number">{at + 1 < place ? <CheckOutlined aria-hidden /> : at + 1}</span>
              <span>{each.title}</span>
            </button>
          </li>
        ))}
      </ol>
      <section className="guide-step" aria-labelledby="guide-step">
        <h2 id="guide-step" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Step key={place} onNext={next} />
      </section>
    </div>
  );
}
