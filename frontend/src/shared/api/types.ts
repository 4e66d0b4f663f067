import type { components } from "./schema";

type Schemas = components["schemas"];

export type Ref = Schemas["Ref"];
export type FileOut = Schemas["FileOut"];
export type TicketRow = Schemas["TicketListed"];
export type Message = Schemas["MessageOut"];
export type TimelineEntry = Schemas["Happening"];
export type Category = Schemas["CategoryOut"];
export type Me = Schemas["Me"];
export type Session = Schemas["SessionOut"];
export type Face = Schemas["Face"];
export type Brand = Schemas["BrandOut"];
export type PortalRequest = Schemas["Progress"];

/** A question of a form. The server hands forms out as open JSON, for the forms engine owns their shape. */
export interface Field {
  key: string;
  type: string;
  label: string;
  help: string;
  required: boolean;
  options?: { value: string; label: string }[];
  /** A decimal, or for dates a date. */
  min?: string | null;
  max?: string | null;
  decimals?: number | null;
  max_length?: number | null;
  max_files?: number | null;
}

export type FormDefinition = Schemas["FormOut"];
export type TicketType = Schemas["TypeOut"];
export type Ticket = Schemas["TicketOut"];
export type TicketCreated = Schemas["TicketCreated"];
export type Notice = Schemas["NoticeOut"];

/** The answers of a form, by field key. */
export type Answers = Record<string, unknown>;
export type Export = Schemas["ExportOut"];
