import type { Ticket } from "@/shared/api/types";
import { PendDialog } from "./PendDialog";
import { RateDialog } from "./RateDialog";
import { CallBackDialog, ReopenDialog, ResolveDialog } from "./TextDialog";
import { TransferDialog } from "./TransferDialog";

export type OpenDialog = "transfer" | "pend" | "resolve" | "reopen" | "call_back" | "rate";

export interface DialogProps {
  ticket: Ticket;
  onClose: () => void;
}

const dialogs = {
  transfer: TransferDialog,
  pend: PendDialog,
  resolve: ResolveDialog,
  reopen: ReopenDialog,
  call_back: CallBackDialog,
  rate: RateDialog,
};

export function Dialogs({ ticket, open, onClose }: DialogProps & { open: OpenDialog | null }) {
  if (!open) return null;
  const Dialog = dialogs[open];
  return <Dialog key={open} ticket={ticket} onClose={onClose} />;
}
