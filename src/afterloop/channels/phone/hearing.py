"""What the telephone system tells becomes a call: who calls, at whose seat it rings, what was missed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_lazy

from afterloop.channels.phone.calls import Told, merged, settled
from afterloop.channels.phone.models import Call, PhoneLine, Seat
from afterloop.channels.phone.telling import tell_ticket
from afterloop.kernel import catalog, sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.live.hints import hint_for
from afterloop.kernel.performing import hold
from afterloop.service.customers.identities import normal_phone
from afterloop.service.customers.models import Identity

COLUMNS = (
    *("direction", "number", "written", "called", "extension", "user", "rings_at", "contact", "customer"),
    *("begun_at", "rang_at", "answered_at", "ended_at", "recording", "cause", "heard"),
)
MISSED = {"direction": "in", "answered_at": None, "called_back_at": None, "ended_at__isnull": False}
LOCK = 0x63616C6C  # the first half of the advisory lock: "call"
SEEN = """
UPDATE phone_phoneline SET last_event_at = %(now)s, problem = '', problem_since = NULL
WHERE id = %(line)s AND (problem <> '' OR last_event_at IS NULL OR last_event_at < %(now)s - interval '10 seconds')
"""


@catalog.action("call.hear", title=gettext_lazy("Take in what the telephone system tells"), internal=True)
def hear(line: int, key: str, told: Told, *, by: Actor) -> Call:
    """One event of the call that this line knows as `key`, in whatever order and however often it comes."""
    _alone_with_number(line, key, told)
    call = _locked(line, key, told.at)
    before = (call.rang_at, call.answered_at, call.ended_at, call.missed)
    concerned = {call.user_id, *call.rings_at}
    call.heard = merged(call.heard, told)
    _settle(call)
    call.write(*COLUMNS)
    _emit(call, before, by)
    if call.answered_at and not before[1]:
        _call_back(call, by)
    elif call.missed and not before[3]:
        _called_back_already(call)
    tell_ticket(call, by)
    tell_seats(concerned | {call.user_id, *call.rings_at})
    # How a line fares is for looking at: no event, no revision, and not with every call.
    sql.run(SEEN, {"line": line, "now": by.now})
    return call


def tell_seats(users: Iterable[int | None]) -> None:
    """Their pages look at once what rings."""
    hint_for("phone_seat", sorted({user for user in users if user}))


def _alone_with_number(line: int, key: str, told: Told) -> None:
    """Of two calls of one number that end and are answered at once, each must see the other: they take turns.

    Before any row is locked, so that nobody waits here with a row that the other wants.
    """
    if told.kind not in ("answered", "ended"):
        return
    theirs = told.target if told.direction == "out" else told.source
    known = Call.objects.filter(line=line, external_id=key).values_list("number", flat=True).first()
    if number := known or normal_phone(theirs):
        sql.rows("SELECT pg_advisory_xact_lock(%s, hashtext(%s))", [LOCK, number])


def _locked(line: int, key: str, at: datetime) -> Call:
    """The row of this call, made if there is none: of two at once one makes it and the other waits."""
    unit = PhoneLine.objects.values_list("unit_id", flat=True).get(pk=line)
    if not Call.objects.filter(line_id=line, external_id=key).exists():
        new = Call(line_id=line, external_id=key, unit_id=unit, begun_at=at)
        Call.objects.bulk_create([new], ignore_conflicts=True)
    call: Call = Call.objects.select_for_update(no_key=True).get(line_id=line, external_id=key)
    hold(call)
    return call


def _settle(call: Call) -> None:
    found = settled(call.heard)
    call.direction, call.extension, call.cause = found.direction, found.extension, found.cause
    call.begun_at = found.begun_at or call.begun_at
    call.rang_at, call.answered_at, call.ended_at = found.rang_at, found.answered_at, found.ended_at
    call.recording = found.recording
    theirs, ours = (found.target, found.source) if found.direction == "out" else (found.source, found.target)
    call.called = ours
    if theirs != call.written:
        call.written, call.number = theirs, normal_phone(theirs)
        _recognise(call)
    extensions = {found.extension, *found.ringing}
    rows = Seat.objects.filter(line=call.line_id, extension__in=extensions, user__is_active=True)
    seats = dict(rows.values_list("extension", "user_id"))
    call.rings_at = sorted({seats[each] for each in found.ringing if each in seats})
    call.user_id = seats.get(found.extension, call.user_id)


def _recognise(call: Call) -> None:
    """Whose number it is; one that a ticket names already stays."""
    if call.ticket_id or not call.number:
        return
    known = Identity.objects.filter(channel="phone", value=call.number).first()
    call.contact_id, call.customer_id = (known.contact_id, known.customer_id) if known else (None, None)


def _emit(call: Call, before: tuple[datetime | None, datetime | None, datetime | None, bool], by: Actor) -> None:
    rang, answered, ended, missed = before
    if call.rang_at and not rang:
        emit("call.rang", call, by=by)
    if call.answered_at and not answered:
        emit("call.answered", call, by=by)
    if call.ended_at and not ended:
        emit("call.ended", call, by=by)
    if call.missed and not missed:
        emit("call.missed", call, by=by)


def _call_back(call: Call, by: Actor) -> None:
    """Whoever is spoken to need not be called back: what was missed from this number before is done."""
    if not call.number:
        return
    rows = Call.objects.filter(**MISSED, number=call.number, begun_at__lt=call.answered_at)
    for row in rows.order_by("pk").select_for_update(no_key=True):
        hold(row)
        row.called_back_at, row.called_back_by_id = call.answered_at, call.user_id
        row.write("called_back_at", "called_back_by")
        emit("call.called_back", row, by=by)


def _called_back_already(call: Call) -> None:
    """The news that a call was missed may come after the one that was answered since."""
    later = Call.objects.filter(number=call.number, answered_at__gt=call.begun_at).exclude(number="")
    if found := later.order_by("answered_at").first():
        call.called_back_at, call.called_back_by_id = found.answered_at, found.user_id
        call.write("called_back_at", "called_back_by")
