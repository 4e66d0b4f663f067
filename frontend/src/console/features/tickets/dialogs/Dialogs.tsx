import type { Ticket } from "@/shared/api/types";
import { DeescalateDialog, EscalateDialog } from "./LevelDialog";
import { MergeDialog } from "./MergeDialog";
import { PendDialog } from "./PendDialog";
import { RateDialog } from "./RateDialog";
import { CallBackDialog, ReopenDialog, ResolveDialog } from "./TextDialog";
import { TransferDialog } from "./TransferDialog";

export type OpenDialog =
  | "transfer"
  | "pend"
  | "resolve"
  | "reopen"
  | "call_back"
  | "rate"
  | "escalate"
  | "deescalate"
  | "merge";

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
  escalate: EscalateDialog,
  deescalate: DeescalateDialog,
  merge: MergeDialog,
};

export function Dialogs({ ticket, open, onClose }: DialogProps & { open: OpenDialog | null }) {
  if (!open) return null;
  const Dialog = dialogs[open];
  return <Dialog key={open} ticket={ticket} onClose={onClose} />;
}
