"""Click-to-call: the line is asked to place a call. Asked once: what went wrong is told to the person, not retried.

A call that was placed although its answer was lost would ring twice at somebody who was called already.
"""

from __future__ import annotations

import time
import uuid
from typing import Any

import orjson
import requests
import urllib3
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.channels.phone.calls import Told, merged
from afterloop.channels.phone.hearing import tell_seats
from afterloop.channels.phone.models import Call, PhoneLine, Seat
from afterloop.channels.phone.schemas import CallStarted, StartCall
from afterloop.channels.phone.signing import HEADER, sign
from afterloop.kernel import catalog, limits
from afterloop.kernel.actor import Actor, system
from afterloop.kernel.errors import AppError, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.http import Schema
from afterloop.kernel.people.sealing import Unreadable, unseal
from afterloop.kernel.time import now
from afterloop.service.customers.identities import can_be_called, normal_phone
from afterloop.service.customers.models import Contact, Customer
from afterloop.service.tickets.models import Ticket

PATIENCE = 5.0  # seconds for the connection, and for the whole answer
LARGEST = 64 * 1024  # bytes of it that are read
LIMIT = {"most": 30, "per": 60}  # calls that one person begins
TESTS = {"most": 10, "per": 60}


class NotPlaced(AppError):
    """502: the telephone system did not take it, in words for the person who wanted to call."""

    status = 502
    code = "not_placed"
    title = gettext_lazy("The telephone system did not place the call")


class Asked(Schema):
    """A call that somebody wants, as it is written down before the telephone system is asked."""

    line: int
    key: str
    number: str
    extension: str
    contact: int | None = None
    customer: int | None = None
    ticket: int | None = None


class NotTaken(Schema):
    """Why the telephone system did not take it."""

    problem: str


def start(wish: StartCall, by: Actor) -> CallStarted:
    """Not within a transaction: the telephone system is asked in between."""
    by.require("call.start")
    number, about = _whom(wish, by)
    seat = _seat(wish.line, by)
    if seat is None:
        return CallStarted(id=None, tel=f"tel:{normal_phone(number) or number}")
    limits.take("call.start", str(by.user_id), **LIMIT)
    key = f"afterloop-{uuid.uuid4().hex}"
    asked = Asked(line=seat.line_id, key=key, number=number, extension=seat.extension, **about)
    call = ask(asked, by=by)
    body = {"event": "call", "call": key, "extension": seat.extension, "to": normal_phone(number) or number}
    try:
        post(seat.line, {**body, "by": by.name})
    except NotPlaced as error:
        note_refusal(call.pk, NotTaken(problem=str(error.detail)[:100]), by=system("phone"))
        raise
    return CallStarted(id=call.pk, tel="")


def _whom(wish: StartCall, by: Actor) -> tuple[str, dict[str, int | None]]:
    """The number, and whose it is; only of whom this person may see."""
    if wish.call:
        call = Call.objects.visible_to(by, "call.view").filter(pk=wish.call).first()
        if call is None or not call.number:
            raise Invalid.field("call", _("There is no number to call."))
        return call.written, {"contact": call.contact_id, "customer": call.customer_id, "ticket": call.ticket_id}
    if wish.ticket:
        ticket = Ticket.objects.visible_to(by, "ticket.view").select_related("contact").filter(pk=wish.ticket).first()
        if ticket is None or (contact := _of_ticket(ticket)) is None:
            raise Invalid.field("ticket", _("There is no number to call."))
        return contact.phone, {"contact": contact.pk, "customer": ticket.customer_id, "ticket": ticket.pk}
    if wish.contact:
        contact = Contact.objects.filter(pk=wish.contact).exclude(phone="").first()
        seen = contact and Customer.objects.visible_to(by, "customer.view").filter(pk=contact.customer_id).exists()
        if not contact or not seen:
            raise Invalid.field("contact", _("There is no number to call."))
        return contact.phone, {"contact": contact.pk, "customer": contact.customer_id}
    if not can_be_called(wish.number):
        raise Invalid.field("number", _("This number cannot be called."))
    return wish.number, {}


def _of_ticket(ticket: Ticket) -> Contact | None:
    """Who asked, if he has a telephone; else the first of the customer's people who has one."""
    if ticket.contact and ticket.contact.phone:
        return ticket.contact
    found: Contact | None = ticket.customer.contacts.exclude(phone="").order_by("pk").first()
    return found


def _seat(line: int | None, by: Actor) -> Seat | None:
    """Where this person's telephone rings first; none where no line of his places calls."""
    seats = Seat.objects.filter(user=by.user_id, line__closed_at=None).exclude(line__call_url="")
    if line:
        seats = seats.filter(line=line)
    found: Seat | None = seats.select_related("line").order_by("pk").first()
    return found


@catalog.action("call.ask", title=gettext_lazy("Call somebody"), verb="call.start", internal=True)
def ask(data: Asked, *, by: Actor) -> Call:
    line = PhoneLine.objects.get(pk=data.line)
    told = Told("ringing", by.now, direction="out", source=data.extension, target=data.number)
    heard = {name: value for name, value in merged({}, told).items() if name != "rang"}  # nothing rings yet
    call = Call.objects.create(
        line=line,
        unit_id=line.unit_id,
        external_id=data.key,
        direction="out",
        number=normal_phone(data.number),
        written=data.number,
        extension=data.extension,
        user_id=by.user_id,
        contact_id=data.contact,
        customer_id=data.customer,
        ticket_id=data.ticket,
        begun_at=by.now,
        heard=heard,
    )
    emit("call.requested", call, by=by)
    tell_seats({by.user_id})
    return call


@catalog.action("call.note_refusal", title=gettext_lazy("Note that a call was not placed"), internal=True)
def note_refusal(call: Call, data: NotTaken, *, by: Actor) -> Call:
    """It is over before it began; should its events come nonetheless, they count."""
    call.ended_at, call.cause = call.ended_at or by.now, data.problem
    call.write("ended_at", "cause")
    emit("call.failed", call, by=by)
    tell_seats({call.user_id})
    return call


def test(line: PhoneLine, by: Actor) -> str:
    """Ask the telephone system whether it hears us. Gives what it answers."""
    limits.take("phone_line.test", str(by.user_id), **TESTS)
    return post(line, {"event": "test"})[:300].decode(errors="replace")


def post(line: PhoneLine, body: dict[str, Any]) -> bytes:
    """One signed request. It goes where an administrator has said, and follows nobody."""
    content = orjson.dumps(body)
    try:
        headers = {HEADER: sign(unseal(line.secret), content, int(now().timestamp()))}
    except Unreadable as error:
        raise NotPlaced(_("The secret of this line cannot be read any more. Make a new one.")) from error
    headers["Content-Type"] = "application/json"
    try:
        with requests.Session() as session:
            session.trust_env = False  # no .netrc, no proxy that nobody has named here
            with session.post(
                line.call_url, data=content, headers=headers, timeout=PATIENCE, allow_redirects=False, stream=True
            ) as answer:
                found = _read(answer)
                if answer.ok and not answer.is_redirect:
                    return found
                status = answer.status_code
    except (requests.RequestException, UnicodeError) as error:
        raise NotPlaced(_("The telephone system does not answer. Nothing was called.")) from error
    raise NotPlaced(_("The telephone system refused the call (%(status)s).") % {"status": status})


def _read(answer: requests.Response) -> bytes:
    """The beginning of the answer; a slow one is an answer, too: the call may be on its way."""
    until, body = time.monotonic() + PATIENCE, bytearray()
    try:
        while len(body) < LARGEST and time.monotonic() < until and (part := answer.raw.read1(4096)):
            body += part
    except (urllib3.exceptions.HTTPError, OSError, ValueError):
        pass
    return bytes(body)
