/** What pages and their one connection say to each other. */

export interface Person {
  id: number;
  name: string;
  typing: boolean;
}

/** `live`: hints come. `polling`: they do not, and pages ask by themselves. */
export type Status = "connecting" | "live" | "polling";

export type Heard =
  | { kind: "status"; status: Status }
  | { kind: "change"; records: Record<string, number[] | "many"> }
  | { kind: "presence"; people: Record<string, Person[]> }
  /** Hints were lost: everything shown is to be read again. */
  | { kind: "missed" }
  /** The reader may no longer listen: signed out elsewhere, or without rights. */
  | { kind: "bye" };

/** What one page wants: topics, and the records that lie before the reader's eyes. */
export interface Wish {
  on: string[];
  at: string[];
}
