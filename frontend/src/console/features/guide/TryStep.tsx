import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { useFormat } from "@/shared/format";
import { useLive } from "@/shared/live/live";
import { useInterval } from "../../app/live";
import { isOnlyHere } from "./address";
import type { StepProps } from "./GuidePage";
import { StepForm } from "./StepForm";

/** A request sent from one's own phone: the way that every customer will go. */
export function TryStep({ onNext }: StepProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [since] = useState(() => Date.now() - 60_000);
  const brand = useQuery({
    queryKey: ["guide", "brands"],
    queryFn: () => unwrap(api.GET("/api/v1/brands")),
  }).data?.find(({ is_default }) => is_default);
  const address = useQuery({
    queryKey: ["guide", "organization"],
    queryFn: () => unwrap(api.GET("/api/v1/organization")),
  }).data?.public_url;
  useLive(["ticket"]);
  const newest = useQuery({
    queryKey: ["team", "guide", "newest"],
    queryFn: () => unwrap(api.GET("/api/v1/tickets", { params: { query: { sort: "-id", limit: 1 } } })),
    refetchInterval: useInterval(3000),
  }).data?.items[0];
  const came = newest && Date.parse(newest.created_at) > since ? newest : undefined;
  const portal = `${address || window.location.origin}/portal/`;
  return (
    <StepForm
      intro={
        <Trans>Scan the code with your phone and send a request, as a customer would. It appears here at once.</Trans>
      }
      isLast
      onNext={onNext}
    >
      {isOnlyHere(portal) && (
        <p className="note amber">
          <Trans>
            A phone cannot reach {portal}. Enter the public address in the first step, or open the link here.
          </Trans>
        </p>
      )}
      <div className="guide-try">
        {brand && (
          <img
            className="admin-qr"
            src={`/api/v1/brands/${brand.id}/qr.svg?of=${encodeURIComponent(portal)}`}
            alt={t`QR code of ${portal}`}
          />
        )}
        <p>
          <a href={portal} target="_blank" rel="noreferrer">
            {portal}
          </a>
        </p>
      </div>
      <div role="status" className="note guide-came">
        {came ? (
          <p>
            <strong>
              <Trans>It is here:</Trans>
            </strong>{" "}
            <Link to="/tickets/$ticketId" params={{ ticketId: String(came.id) }}>
              {format.ticketNumber(came.number ?? "")} {came.subject}
            </Link>
          </p>
        ) : (
          <p className="muted">
            <Trans>Waiting for your request …</Trans>
          </p>
        )}
      </div>
    </StepForm>
  );
}
