"""The telephone over HTTP: what it tells, what people do with calls, and the lines."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpResponse
from ninja import Router, Status
from ninja.params.functions import Query

from afterloop.channels.phone import actions, calling, lines, missed, queries, webhooks
from afterloop.channels.phone.lines import (
    AddSeat,
    PhoneLineOut,
    PhoneLineSecret,
    PhoneLineTest,
    SetPhoneLine,
)
from afterloop.channels.phone.models import Call, PhoneLine
from afterloop.channels.phone.schemas import (
    AnswerRates,
    AttachCall,
    CallOut,
    CallPage,
    CallStarted,
    MakeTicketOfCall,
    MissedCalls,
    MyCalls,
    PhoneEvent,
    StartCall,
)
from afterloop.channels.phone.signing import HEADER
from afterloop.kernel.http import Id, Request, call_of
from afterloop.service.tickets.queries import visible
from afterloop.service.tickets.schemas import Nothing, TicketBrief

router = Router(tags=["telephone"])
EVENT = {
    "parameters": [
        {"in": "header", "name": HEADER, "schema": {"type": "string"}, "description": "t=<unix seconds>,v1=<digest>"}
    ],
    "requestBody": {"required": True, "content": {"application/json": {"schema": PhoneEvent.model_json_schema()}}},
}


@router.post(
    "/phone/lines/{line}/events",
    auth=None,
    response={204: None},
    openapi_extra=EVENT,
    summary="Tell of a call (the telephone system does, with a signature)",
)
def take_event(request: Request, line: Id) -> Status[None]:
    """Ringing, answered, ended, recording: in whatever order and however often. See docs/howto/telephone.md."""
    body = request.read(webhooks.LARGEST + 1)
    signature = str(request.META.get("HTTP_X_AFTERLOOP_SIGNATURE", ""))
    webhooks.take(line, body, signature, call_of(request).address)
    return Status(204, None)


@router.get("/phone/lines", response=list[PhoneLineOut])
def list_lines(request: Request) -> Any:
    return lines.lines(request.auth)


@router.post("/phone/lines", response={201: PhoneLineSecret})
def create_line(request: Request, data: SetPhoneLine) -> Status[Any]:
    line = lines.create_line(data, by=request.auth)
    return Status(201, _with_secret(request, line))


@router.post("/phone/lines/{line_id}/edit", response=PhoneLineOut)
def edit_line(request: Request, line_id: Id, data: SetPhoneLine) -> Any:
    lines.edit_line(line_id, data, by=request.auth)
    return _line(request, line_id)


@router.post("/phone/lines/{line_id}/rotate", response=PhoneLineSecret)
def rotate_secret(request: Request, line_id: Id) -> Any:
    """A new secret, shown once; the old one no longer works."""
    return _with_secret(request, lines.rotate(line_id, Nothing(), by=request.auth))


@router.post("/phone/lines/{line_id}/close", response=PhoneLineOut)
def close_line(request: Request, line_id: Id) -> Any:
    lines.close_line(line_id, by=request.auth)
    return _line(request, line_id)


@router.post("/phone/lines/{line_id}/reopen", response=PhoneLineOut)
def reopen_line(request: Request, line_id: Id) -> Any:
    lines.reopen_line(line_id, by=request.auth)
    return _line(request, line_id)


@router.post("/phone/lines/{line_id}/test", response=PhoneLineTest)
def test_line(request: Request, line_id: Id) -> Any:
    """Send its address for calls a signed `{"event": "test"}`, and say what it answers."""
    line = lines.line_to_test(line_id, request.auth)
    try:
        return {"works": True, "answer": calling.test(line, request.auth)}
    except calling.NotPlaced as error:
        return {"works": False, "answer": str(error.detail)}


@router.post("/phone/lines/{line_id}/seats", response=PhoneLineOut)
def add_seat(request: Request, line_id: Id, data: AddSeat) -> Any:
    lines.add_seat(line_id, data, by=request.auth)
    return _line(request, line_id)


@router.delete("/phone/seats/{phone_seat_id}", response={204: None})
def remove_seat(request: Request, phone_seat_id: Id) -> Status[None]:
    lines.remove_seat(phone_seat_id, Nothing(), by=request.auth)
    return Status(204, None)


@router.get("/calls/mine", response=MyCalls)
def list_mine(request: Request) -> Any:
    """One's seats, and what rings there or is on."""
    return queries.mine(request.auth)


@router.get("/calls/missed", response=MissedCalls)
def list_missed(request: Request) -> Any:
    """The numbers that nobody has called back yet."""
    return missed.missed(request.auth)


@router.get("/calls/rates", response=AnswerRates)
def read_rates(request: Request) -> Any:
    """How well calls are answered: today, in 7 and in 30 days."""
    return missed.rates(request.auth)


@router.get("/calls", response=CallPage)
def list_calls(
    request: Request,
    line: Id | None = None,
    user: Id | None = None,
    direction: Literal["in", "out"] | None = None,
    missed: bool = False,
    before: int = Query(0, ge=0, le=2**63 - 1),
) -> Any:
    """The newest first. `before`: the id of the last one read."""
    wish = {"line": line, "user": user, "direction": direction}
    # Beside what was asked for: of calls that went out none is missed.
    rest = {"direction__in": ["in"], "answered_at__isnull": True, "ended_at__isnull": False} if missed else {}
    return queries.calls(request.auth, wish | rest, before)


@router.post("/calls", response={201: CallStarted})
def start_call(request: Request, data: StartCall) -> Status[Any]:
    """Have one's own telephone ring, and then theirs."""
    return Status(201, calling.start(data, request.auth))


@router.post("/calls/{call_id}/ticket", response=TicketBrief)
def make_ticket(request: Request, call_id: Id, data: MakeTicketOfCall) -> Any:
    """A ticket of this call; the one that it became where it is one already."""
    return queries.brief(actions.make_ticket(call_id, data, by=request.auth).ticket)


@router.post("/calls/{call_id}/attach", response=TicketBrief)
def attach(request: Request, call_id: Id, data: AttachCall) -> Any:
    return queries.brief(actions.attach(call_id, data, by=request.auth).ticket)


@router.post("/calls/{call_id}/claim", response={204: None})
def claim(request: Request, call_id: Id) -> Status[None]:
    actions.claim(call_id, Nothing(), by=request.auth)
    return Status(204, None)


@router.post("/calls/{call_id}/call-back", response={204: None})
def called_back(request: Request, call_id: Id) -> Status[None]:
    actions.called_back(call_id, Nothing(), by=request.auth)
    return Status(204, None)


@router.get("/calls/{call_id}/recording", response={302: None})
def listen(request: Request, call_id: Id) -> HttpResponse:
    """Where the recording is; who asked is kept."""
    call: Call = actions.listen(call_id, by=request.auth)
    return HttpResponse(status=302, headers={"Location": call.recording, "Referrer-Policy": "no-referrer"})


@router.get("/tickets/{ticket_id}/calls", response=list[CallOut])
def list_calls_of_ticket(request: Request, ticket_id: Id) -> Any:
    visible(ticket_id, request.auth)
    return queries.calls_of(ticket_id, request.auth)


def _line(request: Request, pk: int) -> dict[str, Any]:
    return lines.lines(request.auth, pk)[0]


def _with_secret(request: Request, line: PhoneLine) -> dict[str, Any]:
    return {"line": _line(request, line.pk), "secret": lines.secret_of(line)}
