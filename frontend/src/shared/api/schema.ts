// Written by hand from the agreed contract until the server's OpenAPI file exists; `npm run api` replaces it.
interface Ref { id: number; name: string }
interface Option { value: string; label: string }
interface FieldOut { key: string; type: string; label: string; help: string; required: boolean; options?: Option[]; min?: number | null; max?: number | null; max_length?: number | null; listed?: boolean; personal?: boolean }
interface FormOut { definition: number | string; version: number; fields: FieldOut[] }
interface FileOut { id: number; name: string; size: number; type: string; url: string; thumbnail: string | null }
interface TicketRow { id: number; number: string; subject: string; type: string; type_title: string; state: string; pending_reason: string; public_state: string; priority: number; tier: string; category: { id: number; title: string } | null; customer: Ref | null; assignee: Ref | null; unit: Ref | null; channel: string; due_at: string | null; created_at: string; updated_at: string; revision: number }
interface TicketBrief { id: number; number: string; subject: string; state: string }
interface TicketOut extends TicketRow { contact: { id: number; name: string; phone: string; email: string } | null; data: Record<string, unknown>; form: FormOut | null; tags: string[]; parent: { id: number; number: string } | null; children: TicketBrief[]; links: { id: number; kind: string; ticket: TicketBrief }[]; watchers: Ref[]; attachments: FileOut[]; rating: { score: number; comment: string; at: string } | null; resolution: string; promise: string; actions: string[]; accepted_at: string | null; resolved_at: string | null; closed_at: string | null }
interface Message { id: number; direction: string; channel: string; author: { kind: string; name: string }; body: string; attachments: FileOut[]; delivery: string; at: string }
interface TimelineEntry { id: number; name: string; title: string; sentence: string; actor: { kind: string; name: string }; changes: Record<string, { label: string; before: unknown; after: unknown }>; cause: unknown; at: string }
interface TicketType { key: string; title: string; description: string; icon: string; public: boolean; calls_back: boolean; form: FormOut | null }
interface Category { id: number; key: string; title: string; parent: number | null }
interface Unit { id: number; name: string; kind: string; parent: number | null; path: string }
interface Me { id: number; name: string; email: string; language: string; time_zone: string; unit: Ref | null; verbs: string[] }
interface SessionOut { user: Me | null; organization: { name: string }; languages: string[] }
interface Notice { id: number; title: string; body: string; url: string; read_at: string | null; at: string }
interface CustomerRow { id: number; name: string; kind: string; tier: string; contacts: { id: number; name: string; phone: string; email: string }[] }
interface Brand { name: string; color: string; logo: string | null }
interface PortalRequest { number: string; subject: string; type_title: string; public_state: string; steps: { key: string; title: string; done: boolean; at: string | null; current: boolean }[]; sentence: string; promise: string; needs_you: string; entries: { kind: string; title: string; body: string; author: string; attachments: FileOut[]; at: string }[]; answers: { label: string; value: string }[]; actions: string[]; rating: { score: number; comment: string } | null }

type Json<T> = { content: { "application/json": T } };
type In<P> = [P] extends [never] ? { path?: never } : { path: P };
type Get<Out, Query = never, Path = never> = { get: { parameters: { query?: Query } & In<Path>; responses: { 200: Json<Out> } } };
type Post<Out, Body = never, Path = never, Code extends number = 200> = { post: { parameters: In<Path>; requestBody?: Json<Body>; responses: Record<Code, Json<Out>> } };
type OnTicket<Body> = Post<TicketOut, Body, { ticket_id: number }>;

export interface components {
  schemas: { Ref: Ref; FieldOut: FieldOut; FormOut: FormOut; FileOut: FileOut; TicketRow: TicketRow; TicketOut: TicketOut; Message: Message; TimelineEntry: TimelineEntry; TicketType: TicketType; Category: Category; Unit: Unit; Me: Me; SessionOut: SessionOut; Notice: Notice; CustomerRow: CustomerRow; Brand: Brand; PortalRequest: PortalRequest };
}

export interface paths {
  "/api/v1/session": Get<SessionOut>;
  "/api/v1/me": Get<Me>;
  "/api/v1/me/update": Post<Me, { language?: string; time_zone?: string; name?: string }>;
  "/api/v1/setup/{token}": Get<{ valid: boolean }, never, { token: string }> & Post<Me, { organization: string; name: string; username: string; email?: string; password: string; language: string; time_zone: string }, { token: string }>;
  "/api/v1/tickets": Get<{ items: TicketRow[]; next: string | null }, Record<string, unknown>> & Post<TicketOut, Record<string, unknown>, never, 201>;
  "/api/v1/tickets/{ticket_id}": Get<TicketOut, never, { ticket_id: number }>;
  "/api/v1/tickets/{ticket_id}/messages": Get<{ items: Message[]; next: string | null }, { after?: number }, { ticket_id: number }>;
  "/api/v1/tickets/{ticket_id}/timeline": Get<{ items: TimelineEntry[]; next: string | null }, { after?: number }, { ticket_id: number }>;
  "/api/v1/tickets/{ticket_id}/claim": OnTicket<object>;
  "/api/v1/tickets/{ticket_id}/accept": OnTicket<object>;
  "/api/v1/tickets/{ticket_id}/resume": OnTicket<object>;
  "/api/v1/tickets/{ticket_id}/close": OnTicket<object>;
  "/api/v1/tickets/{ticket_id}/watch": OnTicket<object>;
  "/api/v1/tickets/{ticket_id}/unwatch": OnTicket<object>;
  "/api/v1/tickets/{ticket_id}/transfer": OnTicket<{ unit?: number; assignee?: number; reason: string }>;
  "/api/v1/tickets/{ticket_id}/pend": OnTicket<{ reason: string; note?: string }>;
  "/api/v1/tickets/{ticket_id}/reply": OnTicket<{ body: string; attachments?: number[]; then?: string }>;
  "/api/v1/tickets/{ticket_id}/note": OnTicket<{ body: string; attachments?: number[] }>;
  "/api/v1/tickets/{ticket_id}/resolve": OnTicket<{ answer: string }>;
  "/api/v1/tickets/{ticket_id}/reopen": OnTicket<{ reason: string }>;
  "/api/v1/tickets/{ticket_id}/call_back": OnTicket<{ note: string }>;
  "/api/v1/tickets/{ticket_id}/edit": OnTicket<{ subject?: string; priority?: number; category?: number | null; tags?: string[]; data?: Record<string, unknown> }>;
  "/api/v1/tickets/{ticket_id}/link": OnTicket<{ kind: string; ticket: number }>;
  "/api/v1/tickets/{ticket_id}/unlink": OnTicket<{ link: number }>;
  "/api/v1/ticket-types": Get<TicketType[]>;
  "/api/v1/categories": Get<Category[]>;
  "/api/v1/tags": Get<{ name: string }[]>;
  "/api/v1/units": Get<Unit[]>;
  "/api/v1/users": Get<(Ref & { unit: Ref | null })[], { unit?: number; q?: string }>;
  "/api/v1/notices": Get<{ items: Notice[]; unread: number }>;
  "/api/v1/notices/{notice_id}/read": Post<unknown, never, { notice_id: number }>;
  "/api/v1/customers": Get<CustomerRow[], { q?: string }>;
  "/api/v1/customers/{customer_id}": Get<CustomerRow, never, { customer_id: number }>;
  "/api/v1/portal/types": Get<{ brand: Brand; types: TicketType[] }>;
  "/api/v1/portal/requests": Post<{ number: string; token: string; url: string }, Record<string, unknown>, never, 201>;
  "/api/v1/portal/request": Get<PortalRequest>;
  "/api/v1/portal/request/reply": Post<PortalRequest, { body: string; attachments?: string[] }>;
  "/api/v1/portal/request/rate": Post<PortalRequest, { score: number; comment?: string }>;
  "/api/v1/portal/request/reopen": Post<PortalRequest, { reason: string }>;
}
