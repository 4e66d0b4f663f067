"""Tickets over HTTP."""

from __future__ import annotations

from typing import Any, Literal

import orjson
from django.http import HttpResponse
from ninja import Router, Status
from ninja.params.functions import Query

from afterloop.kernel import bulk
from afterloop.kernel.columns import Counted
from afterloop.kernel.exports.queries import export_out
from afterloop.kernel.exports.schemas import ExportOut
from afterloop.kernel.http import Id, Request, json_bytes
from afterloop.kernel.lists import sees
from afterloop.kernel.people import grants
from afterloop.service.tickets import exporting, history, lists, queries, reference, schemas, similar
from afterloop.service.tickets.actions import (
    categories,
    drafts,
    following,
    intake,
    merging,
    relations,
    taking_out,
    talk,
    types,
    work,
)
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.schemas import TicketCreated, TicketOut, TicketPage
from afterloop.service.tickets.schemas.categories import CategoryOut, CreateCategory, EditCategory, MoveCategory
from afterloop.service.tickets.schemas.thread import History, Kind, MessagePage, Timeline
from afterloop.service.tickets.schemas.types import EditType, TypeSettings

router = Router(tags=["tickets"])
Place = Query(0, ge=0, le=2**63 - 1)
Back = Query(None, ge=0, le=2**63 - 1)


def shown(ticket_id: int, request: Request) -> HttpResponse:
    """`TicketOut` as bytes: a test holds them against the schema, so that not every answer has to be."""
    return json_bytes(orjson.dumps(queries.ticket_out(ticket_id, request.auth)))


def opened(ticket_id: int, request: Request) -> None:
    """404 unless the reader may see the ticket; where it took an access grant, its use is noted."""
    queries.visible(ticket_id, request.auth)
    if request.auth.reach("ticket.view").granted:
        grants.note_use(request.auth, Ticket.objects.get(pk=ticket_id))


@router.get("/tickets", response=TicketPage)
def list_tickets(request: Request, filters: lists.TicketFilters = Query(...)) -> HttpResponse:
    page = lists.page(filters, request.auth)
    if request.auth.reach("ticket.view").granted:
        rows = orjson.loads(page)["items"]
        people = [(row["unit"]["id"], row["assignee"]["id"] if row["assignee"] else None) for row in rows]
        grants.note_list(request.auth, "ticket", people)
    return json_bytes(page)


@router.get("/tickets/count", response=Counted)
def count_tickets(
    request: Request, filters: lists.TicketFilters = Query(...), most: int = Query(100, ge=1, le=10_000)
) -> Any:
    """How many there are, counted no further than `most`: for badges, and before something is done to all of them."""
    return Counted.of(lists.count(filters, most, request.auth), most)


@router.post("/tickets", response={201: TicketCreated})
def create_ticket(request: Request, data: schemas.CreateTicket) -> HttpResponse:
    """By what the new ticket is known; it stands at `Location`. Reading it back cost a quarter of this request."""
    ticket = intake.create_ticket(data, by=request.auth)
    names = ("id", "number", "subject", "state", "revision")
    answer = json_bytes(orjson.dumps({name: getattr(ticket, name) for name in names}), 201)
    answer.headers["Location"] = f"/api/v1/tickets/{ticket.pk}"
    return answer


@router.post("/tickets/exports", response={201: ExportOut})
def export_tickets(request: Request, data: exporting.ExportTickets) -> Status[Any]:
    """The list as a file: made beside, followed at `GET /exports/{id}`; a notice says when it is there."""
    return Status(201, export_out(taking_out.export_tickets(data, by=request.auth), request.auth))


@router.post("/tickets/bulk", response=schemas.DoneToSeveral)
def do_to_several(request: Request, data: schemas.DoToSeveral) -> Any:
    """Each for itself: what one ticket refuses does not keep the others back."""
    request.auth.require("ticket.view")
    outcome = bulk.do_to_each(f"ticket.{data.verb}", data.data, data.tickets, request.auth)
    numbers = queries.numbers([each["id"] for each in outcome["refused"]], request.auth)
    return outcome | {"refused": [{**each, "number": numbers.get(each["id"], "")} for each in outcome["refused"]]}


@router.get("/tickets/{ticket_id}", response=TicketOut)
def read_ticket(request: Request, ticket_id: Id) -> Any:
    opened(ticket_id, request)
    return shown(ticket_id, request)


@router.get("/tickets/{ticket_id}/messages", response=MessagePage)
def list_messages(request: Request, ticket_id: Id, after: int = Place, before: int | None = Back) -> Any:
    """Oldest first; with `before` the page that ends there, and with `before=0` the latest one."""
    opened(ticket_id, request)
    return queries.messages(ticket_id, request.auth, queries.Window(after, before))


@router.get("/tickets/{ticket_id}/timeline", response=Timeline)
def read_timeline(request: Request, ticket_id: Id, after: int = Place, before: int | None = Back) -> Any:
    """Oldest first; with `before` the page that ends there, and with `before=0` the latest one."""
    opened(ticket_id, request)
    return queries.timeline(ticket_id, request.auth, queries.Window(after, before))


@router.get("/tickets/{ticket_id}/history", response=History)
def read_history(request: Request, ticket_id: Id, kind: Kind | Literal[""] = "", before: int = Place) -> Any:
    """All that happened to it, newest first, each with what led to it. `before`: the id of the last one read."""
    opened(ticket_id, request)
    return history.history(ticket_id, request.auth, kind, before)


@router.get("/tickets/{ticket_id}/drafts", response=list[schemas.TicketDraft])
def list_drafts(request: Request, ticket_id: Id) -> Any:
    """What the reader has begun to write on this ticket."""
    opened(ticket_id, request)
    return queries.drafts(ticket_id, request.auth)


@router.post("/tickets/{ticket_id}/draft", response={204: None})
def keep_draft(request: Request, ticket_id: Id, data: schemas.KeepDraft) -> Status[None]:
    """Keep what one has begun to write; an empty body lets it go. Nobody else sees it."""
    drafts.keep_draft(ticket_id, data, by=request.auth)
    return Status(204, None)


@router.get("/tickets/{ticket_id}/similar", response=schemas.Similar)
def list_similar(request: Request, ticket_id: Id) -> Any:
    """The customer's other tickets, and others with the same words: what may be the same request twice."""
    opened(ticket_id, request)
    return similar.similar_to(ticket_id, request.auth)


def verb(name: str, action: Any, schema: Any) -> None:
    """`POST /tickets/{id}/<verb>`: the action's own schema is the body, the ticket as it is then the answer."""

    def handle(request: Request, ticket_id: Id, data: Any) -> Any:
        action(ticket_id, data, by=request.auth)
        if not sees(Ticket, request.auth, "ticket.view", ticket_id):
            return HttpResponse(status=204)  # done, and no longer this reader's to see
        return shown(ticket_id, request)

    handle.__name__ = action.__name__
    handle.__doc__ = action.__doc__
    handle.__annotations__ = {"request": Request, "ticket_id": Id, "data": schema, "return": Any}
    router.post(f"/tickets/{{ticket_id}}/{name}", response={200: TicketOut, 204: None})(handle)


verb("accept", work.accept_ticket, schemas.Nothing)
verb("claim", work.claim_ticket, schemas.Nothing)
verb("release", work.release_ticket, schemas.Nothing)
verb("assign", work.assign_ticket, schemas.Assign)
verb("transfer", work.transfer_ticket, schemas.Transfer)
verb("pend", work.pend_ticket, schemas.Pend)
verb("resume", work.resume_ticket, schemas.Nothing)
verb("reply", talk.reply_to_ticket, schemas.Reply)
verb("note", talk.note_on_ticket, schemas.Note)
verb("log", talk.log_conversation, schemas.Log)
verb("escalate", work.escalate_ticket, schemas.ChangeLevel)
verb("deescalate", work.deescalate_ticket, schemas.ChangeLevel)
verb("merge", merging.merge_ticket, schemas.MergeInto)
verb("unmerge", merging.unmerge_ticket, schemas.Unmerge)
verb("resolve", work.resolve_ticket, schemas.Resolve)
verb("reopen", work.reopen_ticket, schemas.Reopen)
verb("close", work.close_ticket, schemas.Nothing)
verb("call_back", work.call_back_ticket, schemas.CallBack)
verb("hear", talk.hear_customer, schemas.Hear)
verb("rate", talk.rate_ticket, schemas.Rate)
verb("confirm", following.confirm_ticket, schemas.Nothing)
verb("urge", following.urge_ticket, schemas.Nothing)
verb("edit", relations.edit_ticket, schemas.Edit)
verb("link", relations.link_ticket, schemas.Link)
verb("unlink", relations.unlink_ticket, schemas.Unlink)
verb("watch", relations.watch_ticket, schemas.Nothing)
verb("unwatch", relations.unwatch_ticket, schemas.Nothing)


@router.get("/ticket-types", response=list[schemas.TypeOut])
def list_types(request: Request) -> Any:
    request.auth.require("definition.view")  # internal types are nothing for customers
    return reference.types(public=False)


@router.get("/ticket-types/settings", response=list[TypeSettings])
def list_type_settings(request: Request) -> Any:
    """The ticket types as administration sets them."""
    return reference.type_settings(request.auth)


@router.post("/ticket-types/{definition_id}/edit", response=list[TypeSettings])
def edit_type(request: Request, definition_id: Id, data: EditType) -> Any:
    """Change the plain settings of a ticket type, live at once; what is left out stays."""
    types.edit_type(definition_id, data, by=request.auth)
    return reference.type_settings(request.auth)


@router.get("/categories", response=list[CategoryOut])
def list_categories(request: Request) -> Any:
    return reference.categories(request.auth)


@router.post("/categories", response={201: CategoryOut})
def create_category(request: Request, data: CreateCategory) -> Status[Any]:
    return Status(201, reference.category_out(categories.create_category(data, by=request.auth)))


@router.post("/categories/{category_id}/edit", response=CategoryOut)
def edit_category(request: Request, category_id: Id, data: EditCategory) -> Any:
    return reference.category_out(categories.edit_category(category_id, data, by=request.auth))


@router.post("/categories/{category_id}/move", response=CategoryOut)
def move_category(request: Request, category_id: Id, data: MoveCategory) -> Any:
    return reference.category_out(categories.move_category(category_id, data, by=request.auth))


@router.post("/categories/{category_id}/close", response=CategoryOut)
def close_category(request: Request, category_id: Id) -> Any:
    return reference.category_out(categories.close_category(category_id, schemas.Nothing(), by=request.auth))


@router.get("/tags", response=list[schemas.TagOut])
def list_tags(request: Request, q: str = Query("", max_length=60)) -> Any:
    return reference.tags(request.auth, q)
