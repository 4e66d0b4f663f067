import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "@/shared/format";
import { RichText } from "@/shared/ui/RichText";
import { TicketPreview } from "../parts/TicketPreview";
import { previewScript, scriptsKey } from "./queries";

interface Props {
  html: string;
  condition: Record<string, unknown> | null;
}

/** As it would be said on a real ticket, and whether it would be offered there. */
export function ScriptPreview({ html, condition }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <TicketPreview of={scriptsKey} wish={{ html, body: "", condition }} read={previewScript}>
      {(shown) => {
        const number = shown.number ? format.ticketNumber(shown.number.replace(" ", "")) : "";
        return (
          <>
            <div className="letter-mail">
              <RichText html={shown.html} files={[]} quoted={t`Quoted words`} />
            </div>
            {number && (
              <p className="small hint script-offered">
                {shown.offered ? (
                  <Trans>Offered on ticket {number}</Trans>
                ) : (
                  <Trans>Not offered on ticket {number}: the condition does not hold there</Trans>
                )}
              </p>
            )}
          </>
        );
      }}
    </TicketPreview>
  );
}
