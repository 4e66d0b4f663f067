"""The portal over HTTP: no sign-in. A visitor submits; the holder of a signed link follows one request."""

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpResponse
from django.utils.translation import gettext as _
from ninja import File as Part
from ninja import Router, Status
from ninja.files import UploadedFile
from ninja.params.functions import Header, Query

from afterloop.channels.portal import brands, entry_links, looking_up, mine, progress, proof, sign_in
from afterloop.channels.portal.actions import DAYS, TrackLink, make_track_link, send_request
from afterloop.channels.portal.schemas import (
    Challenge,
    Found,
    MyRequests,
    OpenRequest,
    PageOut,
    Progress,
    SendRequest,
    Submitted,
    Welcome,
)
from afterloop.kernel import limits
from afterloop.kernel.actor import limited
from afterloop.kernel.errors import Invalid, NotFound
from afterloop.kernel.files import reading, receiving
from afterloop.kernel.files.models import File
from afterloop.kernel.files.queries import file_out
from afterloop.kernel.files.schemas import UploadOut
from afterloop.kernel.files.tickets import upload_ticket
from afterloop.kernel.http import Id, Request, call_of
from afterloop.kernel.people.actors import visitor
from afterloop.kernel.people.models import Brand
from afterloop.kernel.scope import Reach
from afterloop.kernel.texts import say
from afterloop.kernel.time import now
from afterloop.kernel.time import reading as clock
from afterloop.service.tickets import reference, schemas
from afterloop.service.tickets.actions import following, talk, work
from afterloop.service.tickets.models import Ticket

router = Router(tags=["portal"])
Proof = Header("", alias="Afterloop-Proof")


@router.get("/types", response=Welcome, auth=None)
def welcome(request: Request, entry: str = Query("", max_length=32)) -> Any:
    """Whose service this is and what can be asked for, by host name or by an entry link."""
    link = entry_links.find(entry) if entry else None
    brand = link.brand if link else brands.brand_of(request)
    types = reference.types(public=True, brand=brand.pk if brand else None)
    ways = sign_in.ways()
    return {
        "brand": brands.face(brand),
        "types": types,
        "entry": {"title": say(link.title), "type": link.type} if link else None,
        "signs_in": bool(ways),
        "signs_in_by": ways,
    }


@router.get("/pages/{name}", response=PageOut, auth=None)
def read_page(request: Request, name: Literal["promise", "privacy"], brand: str = Query("", max_length=40)) -> Any:
    """The brand's promise or privacy policy."""
    owner = Brand.objects.filter(key=brand).first() if brand else brands.brand_of(request)
    found = brands.page(owner, name)
    if found is None:
        raise NotFound()
    return found


@router.get("/logo/{file}", auth=None, response={200: None})
def read_logo(request: Request, file: Id) -> Any:
    if not Brand.objects.filter(logo=file).exists():
        raise NotFound()
    return reading.answer(request, File.objects.get(pk=file), thumbnail=True)


@router.get("/challenge", response=Challenge, auth=None)
def read_challenge(request: Request) -> Any:
    """What must be solved before a request, a look-up or a code is sent; the proof goes into `Afterloop-Proof`."""
    return proof.challenge(call_of(request).address, now())


@router.post("/files", response={201: UploadOut}, auth=None)
def upload(request: Request, file: Part[UploadedFile]) -> Status[Any]:
    """Upload a file (multipart, member `file`). `ticket` is what a request or reply names it by, within a day."""
    call = call_of(request)
    limits.take("portal.upload", call.address, most=60, per=600)
    by = visitor(["file.upload"], call)
    kept = receiving.receive(file, by=by)
    by = by.at(clock())
    return Status(201, file_out(kept, by=by) | {"ticket": upload_ticket(kept.pk, now=by.now)})


@router.post("/requests", response={201: Submitted}, auth=None)
def submit(request: Request, data: SendRequest, proven: str = Proof) -> Status[Any]:
    """Send a request. The answer holds its number and the link that follows it; the link is not shown again."""
    call = call_of(request)
    proof.require(proven, call.address, now())
    limits.take("portal.submit", call.address, most=30, per=600)
    brand = brands.brand_of(request)
    ticket = send_request(data, Found(brand.pk if brand else None), by=visitor(["ticket.send"], call))
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


@router.post("/lookup", response=Submitted, auth=None)
def look_up(request: Request, data: looking_up.LookUp, proven: str = Proof) -> Any:
    """A link to a request, for a day, to who knows its number and phone. Who does not learns nothing."""
    call = call_of(request)
    proof.require(proven, call.address, now())
    limits.take("portal.lookup", call.address, most=20, per=600)
    limits.take("portal.lookup.number", looking_up.digits(data.number), most=10, per=3600)
    ticket = Ticket.objects.get(pk=looking_up.find(data))
    return submitted(ticket, "", days=1)


@router.post("/sign-in/code", response={202: None}, auth=None)
def ask_for_code(request: Request, data: sign_in.AskForCode, proven: str = Proof) -> HttpResponse:
    """A code by mail or as a text, if we know the address. The answer is the same if we do not."""
    call = call_of(request)
    channel, address = sign_in.address_of(data.address)
    proof.require(proven, call.address, now())
    limits.take("portal.code", call.address, most=10, per=600)
    limits.take("portal.code.address", f"{channel}:{address}", most=3, per=600)
    sign_in.send_code(data, by=visitor(["customer.send_code"], call))
    return HttpResponse(status=202)


@router.post("/sign-in", response={204: None}, auth=None)
def take_code(request: Request, data: sign_in.SignIn) -> HttpResponse:
    """The code against a session of this browser."""
    call = call_of(request)
    limits.take("portal.sign_in", call.address, most=20, per=600)
    secret = sign_in.sign_in(data, by=visitor(["customer.sign_in"], call))
    if not secret:
        raise Invalid.field("code", _("This code is wrong or no longer works."))
    answer = HttpResponse(status=204)
    answer.set_cookie(
        sign_in.COOKIE, secret, max_age=sign_in.DAYS * 86_400, path="/api/v1/portal", httponly=True,
        secure=request.is_secure(), samesite="Strict",
    )  # fmt: skip
    return answer


@router.post("/sign-out", response={204: None}, auth=None)
def end_session(request: Request) -> HttpResponse:
    secret = request.COOKIES.get(sign_in.COOKIE, "")
    sign_in.sign_out(secret, by=visitor(["customer.sign_out"], call_of(request)))
    answer = HttpResponse(status=204)
    answer.delete_cookie(sign_in.COOKIE, path="/api/v1/portal", samesite="Strict")
    return answer


@router.get("/my", response=MyRequests, auth=None)
def list_my_requests(request: Request) -> Any:
    return {"items": mine.requests(*sign_in.signed_in(request.COOKIES.get(sign_in.COOKIE, "")))}


@router.post("/my/open", response=Submitted, auth=None)
def open_my_request(request: Request, data: OpenRequest) -> Any:
    """A link to one of one's own requests, for a day."""
    ticket = mine.request_of(*sign_in.signed_in(request.COOKIES.get(sign_in.COOKIE, "")), data.number)
    limits.take("portal.open", str(ticket.pk), most=100, per=3600)
    return submitted(ticket, "", days=1)


def submitted(ticket: Ticket, language: str, days: int = DAYS) -> dict[str, Any]:
    """A request with a link that follows it."""
    its_sender = limited("visitor", {"ticket.make_link": Reach(records=frozenset({("ticket", ticket.pk)}))})
    token = make_track_link(ticket.pk, TrackLink(language=language, days=days), by=its_sender)
    return {"number": ticket.number, "token": token, "url": f"/portal/t/{token}"}
