"""Plays the example requests over the last five weeks, through the same actions that people use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

from afterloop.kernel import time
from afterloop.kernel.actor import Actor
from afterloop.kernel.people.actors import actor_of_user
from afterloop.kernel.people.models import OrgUnit, User
from afterloop.service.customers.schemas import ContactIn
from afterloop.service.tickets import schemas
from afterloop.service.tickets.actions import intake, talk, work
from afterloop.service.tickets.models import Ticket
from afterloop.solutions.demo import company
from afterloop.solutions.demo.requests import CUSTOMERS, REQUESTS, Request

TICKETS = 120
DAYS = 35


def fill(password: str) -> Iterator[tuple[int, int]]:
    """Make the company and its tickets; gives (done, of) after each ticket. Only on an installation without tickets."""
    if Ticket.objects.exists():
        return
    company.found(password)
    company.staff(company.maker(), password)
    company.receive(company.maker())
    company.face(company.maker())
    units = dict(OrgUnit.objects.values_list("name", "pk"))
    for place in range(TICKETS):
        request = REQUESTS[(place * 7) % len(REQUESTS)]
        customer = CUSTOMERS[(place * 11) % len(CUSTOMERS)]
        back = timedelta(days=DAYS * (1 - place / TICKETS) ** 2, hours=(place * 5) % 11)
        play(request, customer, units, back)
        yield place + 1, TICKETS


def play(request: Request, customer: tuple[str, str], units: dict[str, int], back: timedelta) -> None:
    """One request from its first word on, as far as the present allows."""
    name, phone = customer
    unit = units[request.unit]
    with time.travel(-back):
        data = schemas.CreateTicket(
            type=request.type,
            subject=request.subject,
            message=request.words,
            data=request.answers,
            contact=ContactIn(name=name, phone=phone),
            unit=unit,
            channel="phone" if len(phone + name) % 2 else "portal",
        )
        ticket = intake.create_ticket(data, by=company.maker())
    worker = _worker(unit)
    for hours, verb, words in request.story:
        back -= timedelta(hours=hours)
        if back <= timedelta():
            return
        with time.travel(-back):
            STEPS[verb](ticket.pk, words, actor_of_user(worker.pk))


def _worker(unit: int) -> User:
    """Who works there; else who works above."""
    path = OrgUnit.objects.values_list("path", flat=True).get(pk=unit)
    for pk in reversed(path.strip(".").split(".")):
        user: User | None = User.objects.filter(memberships__unit=int(pk)).order_by("pk").first()
        if user is not None:
            return user
    first: User = User.objects.earliest("pk")
    return first


def _rate(ticket: int, words: str, by: Actor) -> Any:
    return talk.rate_ticket(ticket, schemas.Rate(score=int(words)), by=company.maker())


STEPS: dict[str, Callable[[int, str, Actor], Any]] = {
    "claim": lambda ticket, words, by: work.claim_ticket(ticket, schemas.Nothing(), by=by),
    "reply": lambda ticket, words, by: talk.reply_to_ticket(ticket, schemas.Reply(body=words), by=by),
    "ask": lambda ticket, words, by: talk.reply_to_ticket(ticket, schemas.Reply(body=words, then="pend"), by=by),
    "note": lambda ticket, words, by: talk.note_on_ticket(ticket, schemas.Note(body=words), by=by),
    "parts": lambda ticket, words, by: work.pend_ticket(ticket, schemas.Pend(reason="parts", note=words), by=by),
    "resolve": lambda ticket, words, by: work.resolve_ticket(ticket, schemas.Resolve(answer=words), by=by),
    "close": lambda ticket, words, by: work.close_ticket(ticket, schemas.Nothing(), by=by),
    "call_back": lambda ticket, words, by: work.call_back_ticket(ticket, schemas.CallBack(note=words), by=by),
    "hear": lambda ticket, words, by: talk.hear_customer(ticket, schemas.Hear(body=words), by=company.maker()),
    "rate": _rate,
}
