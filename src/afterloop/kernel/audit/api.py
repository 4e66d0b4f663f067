"""The audit log and the state of the system over HTTP."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from ninja import Query, Router, Status

from afterloop.kernel.audit import actions, queries, testing_mail
from afterloop.kernel.audit.exporting import ExportLog
from afterloop.kernel.audit.schemas import (
    EventName,
    LogEntry,
    MailOut,
    MailTest,
    MailTested,
    ParkedOut,
    RetryParked,
    SkipParked,
    Sought,
    SystemOut,
)
from afterloop.kernel.exports.queries import export_out
from afterloop.kernel.exports.schemas import ExportOut
from afterloop.kernel.http import Request

router = Router(tags=["system"])
ORGANIZATION = 1  # the id of the only one


@router.get("/events", response=list[LogEntry])
def list_events(request: Request, sought: Query[Sought]) -> Any:
    """Who did what to which record when, newest first."""
    return queries.entries(request.auth, sought)


@router.post("/events/exports", response={201: ExportOut})
def export_events(request: Request, data: ExportLog) -> Status[Any]:
    """The log as a file: made beside, followed at `GET /exports/{id}`; a notice says when it is there."""
    return Status(201, export_out(actions.export_log(data, by=request.auth), request.auth))


@router.get("/events/names", response=list[EventName])
def list_event_names(request: Request) -> Any:
    """The nouns whose events can be searched for."""
    return queries.event_names(request.auth)


@router.get("/system", response=SystemOut)
def read_system(request: Request) -> SystemOut:
    """How the system is: what waits, what failed, how much there is."""
    return queries.system(request.auth)


@router.get("/parked", response=list[ParkedOut])
def list_parked(request: Request) -> Any:
    """Deliveries that failed, one line for each subscriber and record."""
    return queries.parked(request.auth)


@router.post("/parked/skip", response={204: None})
def skip_parked(request: Request, data: SkipParked) -> HttpResponse:
    """The first delivery of this record that failed is left out; those behind it go on."""
    actions.skip_parked(ORGANIZATION, data, by=request.auth)
    return HttpResponse(status=204)


@router.get("/system/mail", response=MailOut)
def read_mail(request: Request) -> MailOut:
    """How mail leaves."""
    return testing_mail.outgoing(request.auth)


@router.post("/system/mail/test", response=MailTest)
def test_mail(request: Request) -> MailTest:
    """A mail to one's own address, sent at once, with what the server says."""
    found = testing_mail.send_test(request.auth)
    actions.note_mail_test(ORGANIZATION, MailTested(works=found.works, answer=found.answer), by=request.auth)
    return found


@router.post("/parked/retry", response={204: None})
def retry_parked(request: Request, data: RetryParked) -> HttpResponse:
    actions.retry_parked(ORGANIZATION, data, by=request.auth)
    return HttpResponse(status=204)
