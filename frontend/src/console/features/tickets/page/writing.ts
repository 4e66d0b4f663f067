import type { ChosenFile } from "@/shared/forms/types";

export type Mode = "reply" | "note" | "log";
export const modes: Mode[] = ["reply", "note", "log"];

/** What somebody has begun to write. */
export interface Draft {
  html: string;
  files: ChosenFile[];
  /** Where it was said, for what is logged. */
  channel: string;
  /** The last public message when they began: what came later they may not have read. */
  seen: number | null;
}

export const empty: Draft = { html: "", files: [], channel: "phone", seen: null };

export const isBlank = (draft: Draft) => draft.html === "" && draft.files.length === 0;

/** A draft as it came back from the server, where an older page may have kept it otherwise. */
export function asDraft(kept: Record<string, unknown>): Draft {
  return {
    html: typeof kept.html === "string" ? kept.html : "",
    files: Array.isArray(kept.files) ? (kept.files as ChosenFile[]) : [],
    channel: typeof kept.channel === "string" ? kept.channel : empty.channel,
    seen: typeof kept.seen === "number" ? kept.seen : null,
  };
}
