import type { components } from "./schema";

type Schemas = components["schemas"];

export type Ref = Schemas["Ref"];
export type Field = Schemas["FieldOut"];
export type FormDefinition = Schemas["FormOut"];
export type FileOut = Schemas["FileOut"];
export type TicketRow = Schemas["TicketRow"];
export type Ticket = Schemas["TicketOut"];
export type Message = Schemas["Message"];
export type TimelineEntry = Schemas["TimelineEntry"];
export type TicketType = Schemas["TicketType"];
export type Category = Schemas["Category"];
export type Unit = Schemas["Unit"];
export type Me = Schemas["Me"];
export type Session = Schemas["SessionOut"];
export type Notice = Schemas["Notice"];
export type CustomerRow = Schemas["CustomerRow"];
export type Brand = Schemas["Brand"];
export type PortalRequest = Schemas["PortalRequest"];

/** The answers of a form, by field key. */
export type Answers = Record<string, unknown>;
