import { Trans, useLingui } from "@lingui/react/macro";
import type { QueryKey } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { useAct } from "./act";

interface LinkProps {
  id: number | null | undefined;
  number: string | undefined;
  subject?: string | undefined;
}

/** The ticket that came of it, if one did. */
export function TicketLink({ id, number, subject }: LinkProps) {
  const format = useFormat();
  if (!id) return <>{format.unknown}</>;
  return (
    <Link to="/tickets/$ticketId" params={{ ticketId: String(id) }} title={subject}>
      {format.ticketNumber(number ?? "")}
    </Link>
  );
}

interface TryProps {
  /** The verb that this asks for. */
  needs: string;
  shown: QueryKey;
  send: () => Promise<unknown>;
}

/** What came and was not taken in is looked into once more. */
export function TryAgain({ needs, shown, send }: TryProps) {
  const { t } = useLingui();
  const mayTry = useMay(needs);
  const again = useAct(send, shown, () => t`It is looked into again`);
  if (!mayTry) return null;
  return (
    <Button size="small" loading={again.isPending} onClick={() => again.mutate(undefined)}>
      <Trans>Try again</Trans>
    </Button>
  );
}
