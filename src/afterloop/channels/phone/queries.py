"""What rings and is on for one person, and the calls of a ticket."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from django.db.models import Q

from afterloop.channels.phone.models import Call, PhoneLine, Seat
from afterloop.kernel.actor import Actor
from afterloop.service.customers.models import Contact, Customer
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.queries import thread_of

PAGE = 50
RINGS = timedelta(minutes=3)  # then nobody waits any more, and the end was not told
LASTS = timedelta(hours=6)
WRITTEN_UP = timedelta(minutes=10)  # a call that is over waits so long for its ticket
MOST = 5
BRIEF = ("id", "number", "subject", "state")
UNFINISHED = ("new", "open", "pending")


def mine(by: Actor) -> dict[str, Any]:
    """One's seats, and the calls that ring there, are on, or wait to become a ticket."""
    now = by.now
    seats = list(Seat.objects.filter(user=by.user_id, line__closed_at=None).select_related("line").order_by("pk"))
    rings = Q(rings_at__contains=[by.user_id], rang_at__gt=now - RINGS, ended_at=None)
    on = Q(user=by.user_id, ended_at=None, answered_at__gt=now - LASTS)
    asked = Q(user=by.user_id, ended_at=None, answered_at=None, direction="out", begun_at__gt=now - RINGS)
    over = Q(user=by.user_id, ended_at__gt=now - WRITTEN_UP, answered_at__isnull=False, ticket=None)
    found: list[Call] = []
    for part in (rings, on, asked, over) if by.user_id else ():
        found += Call.objects.filter(part).select_related("line", "ticket").order_by("pk")[:MOST]
    calls = {call.pk: call for call in found}
    return {
        "seats": [
            {
                "line": {"id": seat.line_id, "name": seat.line.name},
                "extension": seat.extension,
                "calls": bool(seat.line.call_url),
            }
            for seat in seats
        ],
        "calls": [_now(call, by) for call in sorted(calls.values(), key=lambda call: call.begun_at, reverse=True)],
        "now": now,
        "has_lines": by.holds("call.view") and PhoneLine.objects.filter(closed_at=None).exists(),
    }


def _now(call: Call, by: Actor) -> dict[str, Any]:
    callers = _callers(call, by)
    return {
        **{name: getattr(call, name) for name in ("id", "direction", "called", "rang_at", "answered_at", "ended_at")},
        "number": call.written,
        "state": _state_now(call),
        "line": call.line.name,
        "callers": callers,
        **_tickets([each["customer"] for each in callers], by),
        "ticket": brief(call.ticket) if call.ticket else None,
    }


def _state_now(call: Call) -> str:
    if call.ended_at:
        return "ended"
    if call.answered_at:
        return "on"
    return "ringing" if call.rang_at else "requested"


def _callers(call: Call, by: Actor) -> list[dict[str, Any]]:
    """Whose number it is, then others for whom calls from it became tickets, as far as this person may see them."""
    ids = [call.customer_id] if call.customer_id else []
    if call.number:
        known = Call.objects.filter(number=call.number).exclude(customer=None).order_by("-pk")
        ids += known.values_list("customer_id", flat=True)[:PAGE]
    wanted = list(dict.fromkeys(ids))[:MOST]
    seen = Customer.objects.visible_to(by, "customer.view").filter(pk__in=wanted).in_bulk()
    contacts = _contacts(call, wanted)
    return [
        {
            "customer": pk,
            "name": seen[pk].name,
            "tier": seen[pk].tier,
            "contact": contacts[pk].pk if pk in contacts else None,
            "contact_name": contacts[pk].name if pk in contacts else "",
        }
        for pk in wanted
        if pk in seen
    ]


def _contacts(call: Call, customers: Sequence[int]) -> dict[int, Contact]:
    """Who of each customer has this number."""
    rows = Contact.objects.filter(customer__in=customers, identities__channel="phone", identities__value=call.number)
    return {row.customer_id: row for row in rows} if call.number else {}


def _tickets(customers: Sequence[int], by: Actor) -> dict[str, Any]:
    rows = Ticket.objects.visible_to(by, "ticket.view").filter(customer__in=customers[:1]).order_by("-pk")
    return {
        "open": [brief(row) for row in rows.filter(state__in=UNFINISHED)[:MOST]] if customers else [],
        "last": [brief(row) for row in rows[:MOST]] if customers else [],
    }


def brief(ticket: Ticket) -> dict[str, Any]:
    return {name: getattr(ticket, name) for name in BRIEF}


def calls_of(ticket: int, by: Actor) -> list[dict[str, Any]]:
    """The calls of a ticket and of those merged into it. Whether the reader may see the ticket was asked."""
    rows = _shown(Call.objects.filter(ticket__in=list(thread_of(ticket))).order_by("begun_at", "pk"))
    return rows_out(rows, by)


def _shown(rows: Any) -> Any:
    return rows.select_related("line", "user", "customer", "ticket", "called_back_by")


def calls(by: Actor, wish: dict[str, Any], before: int) -> dict[str, Any]:
    """A page of all calls that this person may see, the newest first."""
    by.require("call.view")
    rows = Call.objects.visible_to(by, "call.view").filter(**{name: it for name, it in wish.items() if it is not None})
    if before:
        rows = rows.filter(pk__lt=before)
    found = list(_shown(rows.order_by("-pk"))[: PAGE + 1])
    return {"items": rows_out(found[:PAGE], by), "next": found[PAGE - 1].pk if len(found) > PAGE else None}


def rows_out(rows: Iterable[Call], by: Actor) -> list[dict[str, Any]]:
    found = list(rows)
    reach = by.reach("call.listen")
    tickets = [row.ticket_id for row in found if row.ticket_id]
    seen = set(Ticket.objects.visible_to(by, "ticket.view").filter(pk__in=tickets).values_list("pk", flat=True))
    customers = [row.customer_id for row in found if row.customer_id]
    known = set(Customer.objects.visible_to(by, "customer.view").filter(pk__in=customers).values_list("pk", flat=True))
    return [
        {
            **{name: getattr(row, name) for name in SAME},
            "number": row.written,
            "state": state_of(row),
            "line": ref(row.line),
            "user": ref(row.user),
            "customer": ref(row.customer) if row.customer_id in known else None,
            "ticket": brief(row.ticket) if row.ticket and row.ticket_id in seen else None,
            "recording": bool(row.recording) and Call.scope.covers(reach, row),
            "called_back_by": ref(row.called_back_by),
        }
        for row in found
    ]


SAME = (
    *("id", "direction", "called", "extension", "begun_at", "rang_at", "answered_at", "ended_at", "cause"),
    "called_back_at",
)


def ref(row: Any) -> dict[str, Any] | None:
    return {"id": row.pk, "name": row.name} if row is not None else None


def state_of(call: Call) -> str:
    if call.ended_at is None:
        return _state_now(call)
    if call.answered_at:
        return "answered"
    return "missed" if call.missed else "unanswered"
