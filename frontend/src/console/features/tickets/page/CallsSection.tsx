import { PhoneOutlined } from "@ant-design/icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { api, unwrap } from "@/shared/api/client";
import type { Ticket } from "@/shared/api/types";
import { Time } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { useMay } from "../../../app/session";
import { startCall } from "../../calls/calling";
import { CallState, Listen } from "../../calls/state/CallState";
import { mineKey } from "../../calls/queries";
import { ticketKeys } from "../queries";
import { Section } from "./Section";

/** Who called whom about it, how long, and the recording for who may listen. */
export function CallsSection({ ticket }: { ticket: Ticket }) {
  const found = useQuery({
    queryKey: [...ticketKeys.one(ticket.id), "calls"],
    queryFn: () => unwrap(api.GET("/api/v1/tickets/{ticket_id}/calls", { params: { path: { ticket_id: ticket.id } } })),
    staleTime: 60_000,
  });
  if (!found.data?.length) return null;
  return (
    <Section title={<Trans>Calls</Trans>}>
      <ul className="plain-list">
        {found.data.map((call) => (
          <li key={call.id} className="related">
            <span className="small hint">
              <Time at={call.begun_at} /> {call.user?.name}
            </span>
            <CallState call={call} />
            <span className="related-state">
              <Listen call={call} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Beside a number: the telephone of who presses it rings, and then the customer's. */
export function CallButton({ ticket }: { ticket: Ticket }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { message } = App.useApp();
  const mayCall = useMay("call.start");
  const call = useMutation({
    mutationFn: () => startCall({ ticket: ticket.id }),
    onSuccess: () => void client.invalidateQueries({ queryKey: mineKey }),
    onError: (error) => void message.error(problemText(error)),
  });
  if (!mayCall) return null;
  return (
    <Button
      type="text"
      size="small"
      aria-label={t`Call the customer`}
      title={t`Call the customer`}
      icon={<PhoneOutlined aria-hidden />}
      loading={call.isPending}
      onClick={() => call.mutate()}
    />
  );
}
