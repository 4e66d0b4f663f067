import type { FieldSet } from "./fields";
import type { Part } from "./query";

/** What every part of the builder knows and may do. */
export interface BuilderContext {
  fields: FieldSet;
  problems: Readonly<Record<string, string>>;
  strict: boolean;
  /** The part that has just been added: it takes the focus. */
  fresh: string | undefined;
  put: (part: Part, focus?: string) => void;
  remove: (id: string) => void;
}
