import { useLingui as useI18n } from "@lingui/react";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { Time, useFormat } from "@/shared/format";
import { useReturnOfFocus } from "../../../ui/FormDialog";
import { PageFailure } from "../../../ui/PageFailure";
import { Skeleton } from "../../../ui/Skeleton";
import { whyWords } from "../../../ui/words";

type Decision = components["schemas"]["DecisionOut"];

const whys: typeof whyWords = { ...whyWords, "": msg`Could have taken it` };

/** Beside “given to Alice automatically”: how everybody stood when that was decided. */
export function WhyGiven({ ticket, at }: { ticket: number; at: string }) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button type="link" size="small" onClick={() => open(true)}>
        <Trans>Why</Trans>
      </Button>
      {isOpen && <WhyDialog ticket={ticket} at={at} onClose={() => open(false)} />}
    </>
  );
}

function WhyDialog({ ticket, at, onClose }: { ticket: number; at: string; onClose: () => void }) {
  const { t } = useLingui();
  const found = useQuery({
    queryKey: ["tickets", "one", ticket, "decisions"],
    queryFn: () =>
      unwrap(api.GET("/api/v1/tickets/{ticket_id}/decisions", { params: { path: { ticket_id: ticket } } })),
  });
  useReturnOfFocus();
  const decision = found.data && nearest(found.data, at);
  return (
    <Modal open title={decision ? t`Why ${decision.name}` : t`Why`} onCancel={onClose} footer={null}>
      {found.isPending && <Skeleton rows={3} />}
      {found.error && <PageFailure error={found.error} reset={() => void found.refetch()} />}
      {decision && <Explained decision={decision} />}
    </Modal>
  );
}

/** The one that was decided when the record was written. */
const nearest = (decisions: Decision[], at: string): Decision | undefined =>
  decisions.toSorted(
    (a, b) => Math.abs(Date.parse(a.at) - Date.parse(at)) - Math.abs(Date.parse(b.at) - Date.parse(at)),
  )[0];

function Explained({ decision }: { decision: Decision }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const format = useFormat();
  const rule =
    decision.mode === "round_robin"
      ? t`Each in turn: whoever has waited longest for a ticket.`
      : t`The least loaded: whoever has the smallest share of what they can take.`;
  return (
    <>
      <p>
        {decision.unit} · {rule}
      </p>
      <table className="why-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Person</Trans>
            </th>
            <th scope="col">
              <Trans>At hand</Trans>
            </th>
            <th scope="col">
              <Trans>Last given one</Trans>
            </th>
            <th scope="col">
              <Trans>Outcome</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {decision.candidates.map(({ user, name, load, capacity, given_at, why }) => (
            <tr key={user}>
              <th scope="row">{name}</th>
              <td>
                {format.number(load)} / {format.number(capacity)}
              </td>
              <td>{given_at ? <Time at={given_at} /> : format.unknown}</td>
              <td>{user === decision.user ? <strong>{t`Was given it`}</strong> : _(whys[why] ?? whys[""]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
