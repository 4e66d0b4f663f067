"""The portal over HTTP: no sign-in. A visitor submits; the holder of a signed link follows one request."""

from __future__ import annotations

from typing import Any

from ninja import File as Part
from ninja import Router, Status
from ninja.files import UploadedFile

from afterloop.channels.portal import progress
from afterloop.channels.portal.actions import TrackLink, make_track_link
from afterloop.channels.portal.schemas import Progress, Submitted, Welcome
from afterloop.kernel import limits
from afterloop.kernel.actor import limited
from afterloop.kernel.files import receiving
from afterloop.kernel.files.queries import file_out
from afterloop.kernel.files.schemas import UploadOut
from afterloop.kernel.files.tickets import upload_ticket
from afterloop.kernel.http import Request, call_of
from afterloop.kernel.people.actors import visitor
from afterloop.kernel.scope import Reach
from afterloop.kernel.time import reading
from afterloop.service.tickets import reference, schemas
from afterloop.service.tickets.actions import following, intake, talk, work
from afterloop.service.tickets.models import Ticket

router = Router(tags=["portal"])


@router.get("/types", response=Welcome, auth=None)
def welcome(request: Request) -> Any:
    return {"brand": progress.brand(), "types": reference.types(public=True)}


@router.post("/files", response={201: UploadOut}, auth=None)
def upload(request: Request, file: Part[UploadedFile]) -> Status[Any]:
    """Upload a file (multipart, member `file`). `ticket` is what a request or reply names it by, within a day."""
    call = call_of(request)
    limits.take("portal.upload", call.address, most=60, per=600)
    by = visitor(["file.upload"], call)
    kept = receiving.receive(file, by=by)
    by = by.at(reading())
    return Status(201, file_out(kept, by=by) | {"ticket": upload_ticket(kept.pk, now=by.now)})


@router.post("/requests", response={201: Submitted}, auth=None)
def submit(request: Request, data: schemas.Submit) -> Status[Any]:
    """Send a request. The answer holds its number and the link that follows it; the link is not shown again."""
    call = call_of(request)
    limits.take("portal.submit", call.address, most=30, per=600)
    ticket = intake.submit_ticket(data, by=visitor(["ticket.submit"], call))
    return Status(201, submitted(ticket, data.language))


@router.get("/request", response=Progress)
def follow(request: Request) -> Any:
    return progress.progress(progress.ticket_of(request.auth), request.auth)


@router.post("/request/reply", response=Progress)
def reply(request: Request, data: schemas.Hear) -> Any:
    ticket = progress.ticket_of(request.auth)
    limits.take("portal.reply", str(ticket.pk), most=60, per=3600)
    talk.hear_customer(ticket, data, by=request.auth)
    return progress.progress(progress.ticket_of(request.auth), request.auth)


@router.post("/request/rate", response=Progress)
def rate(request: Request, data: schemas.Rate) -> Any:
    talk.rate_ticket(progress.ticket_of(request.auth), data, by=request.auth)
    return progress.progress(progress.ticket_of(request.auth), request.auth)


@router.post("/request/reopen", response=Progress)
def reopen(request: Request, data: schemas.Reopen) -> Any:
    work.reopen_ticket(progress.ticket_of(request.auth), data, by=request.auth)
    return progress.progress(progress.ticket_of(request.auth), request.auth)


@router.post("/request/confirm", response=Progress)
def confirm(request: Request) -> Any:
    """It is solved."""
    following.confirm_ticket(progress.ticket_of(request.auth), schemas.Nothing(), by=request.auth)
    return progress.progress(progress.ticket_of(request.auth), request.auth)


@router.post("/request/urge", response=Progress)
def urge(request: Request) -> Any:
    """Somebody waits. Once in half an hour, six times a day."""
    ticket = progress.ticket_of(request.auth)
    limits.take("portal.urge", str(ticket.pk), most=6, per=86_400)
    following.urge_ticket(ticket, schemas.Nothing(), by=request.auth)
    return progress.progress(progress.ticket_of(request.auth), request.auth)


@router.post("/request/follow-up", response={201: Submitted})
def follow_up(request: Request, data: schemas.FollowUp) -> Status[Any]:
    """A new request that refers to this one, which was completed too long ago to be opened again."""
    limits.take("portal.submit", request.auth.call.address, most=30, per=600)
    ticket = following.follow_up_ticket(progress.ticket_of(request.auth), data, by=request.auth)
    return Status(201, submitted(ticket, request.auth.language))


def submitted(ticket: Ticket, language: str) -> dict[str, Any]:
    """A new request with the link that follows it."""
    its_sender = limited("visitor", {"ticket.make_link": Reach(records=frozenset({("ticket", ticket.pk)}))})
    token = make_track_link(ticket.pk, TrackLink(language=language), by=its_sender)
    return {"number": ticket.number, "token": token, "url": f"/portal/t/{token}"}
