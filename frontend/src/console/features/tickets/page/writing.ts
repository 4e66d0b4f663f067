import type { Message } from "@/shared/api/types";
import type { ChosenFile } from "@/shared/forms/types";

export type Mode = "reply" | "note" | "log";
export const modes: Mode[] = ["reply", "note", "log"];

/** Who gets an answer by mail, too. */
export interface Copied {
  cc: string[];
  bcc: string[];
}

export const isAddress = (written: string) => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(written);

/** Where an address stands that is none. */
export const wrongIn = (copied: Copied) =>
  (["cc", "bcc"] as const).find((part) => !copied[part].every((each) => isAddress(each)));

/** What somebody has begun to write. */
export interface Draft {
  html: string;
  files: ChosenFile[];
  /** Where it was said, for what is logged. */
  channel: string;
  /** The last public message when they began: what came later they may not have read. */
  seen: number | null;
  /** Null: whoever got the customer's last mail, too. */
  copied: Copied | null;
}

export const empty: Draft = { html: "", files: [], channel: "phone", seen: null, copied: null };

export const isBlank = (draft: Draft) => draft.html === "" && draft.files.length === 0;

/** A draft as it came back from the server, where an older page may have kept it otherwise. */
export function asDraft(kept: Record<string, unknown>): Draft {
  return {
    html: typeof kept.html === "string" ? kept.html : "",
    files: Array.isArray(kept.files) ? (kept.files as ChosenFile[]) : [],
    channel: typeof kept.channel === "string" ? kept.channel : empty.channel,
    seen: typeof kept.seen === "number" ? kept.seen : null,
    copied: asCopied(kept.copied),
  };
}

const asList = (kept: unknown): string[] =>
  Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];

function asCopied(kept: unknown): Copied | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { cc, bcc } = kept as Record<string, unknown>;
  return { cc: asList(cc), bcc: asList(bcc) };
}

/** Whoever got the customer's last words by mail gets the answer, too. */
export function usualCopies(said: readonly Message[] | undefined): Copied {
  const last = said?.findLast(({ direction }) => direction === "in");
  return { cc: last?.cc ?? [], bcc: [] };
}
