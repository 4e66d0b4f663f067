"""A ticket in the customer's eyes: four steps, a promise, and what happened, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from afterloop.engines.forms import showing
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.errors import NotFound
from afterloop.kernel.events.models import Event
from afterloop.kernel.files.queries import files_of, files_of_parts
from afterloop.kernel.people.models import Brand, Organization
from afterloop.kernel.texts import say
from afterloop.service.tickets import states
from afterloop.service.tickets.models import Message, Ticket
from afterloop.service.tickets.queries import name_files, promise, thread_of

MOST_ENTRIES = 200
VERBS = {"ticket.hear": "reply", "ticket.rate": "rate", "ticket.reopen": "reopen"}
TITLES = {
    "submitted": gettext_noop("Submitted"),
    "accepted": gettext_noop("Accepted"),
    "in_progress": gettext_noop("In progress"),
    "done": gettext_noop("Done"),
    "called_back": gettext_noop("Called back"),
}
SENTENCES = {
    "submitted": gettext_noop("We have received your request"),
    "accepted": gettext_noop("Your request has been accepted"),
    "in_progress": gettext_noop("We are working on your request"),
    "needs_you": gettext_noop("We need something from you"),
    "done": gettext_noop("Your request is done"),
    "called_back": gettext_noop("Your request is done, and we have called you back"),
}
TOLD = {  # the steps that a customer is told of
    "ticket.created": gettext_noop("You submitted the request"),
    "ticket.accepted": gettext_noop("The request was accepted"),
    "ticket.claimed": gettext_noop("Someone is taking care of the request"),
    "ticket.assigned": gettext_noop("Someone is taking care of the request"),
    "ticket.pended": gettext_noop("The request is waiting"),
    "ticket.resumed": gettext_noop("The work goes on"),
    "ticket.resolved": gettext_noop("The request is done"),
    "ticket.reopened": gettext_noop("The request was taken up again"),
    "ticket.called_back": gettext_noop("We called you back"),
    "ticket.rated": gettext_noop("You rated the service"),
}
TAKEN = ("ticket.claimed", "ticket.assigned")


def ticket_of(by: Actor) -> Ticket:
    """The one ticket that this signed link opens."""
    ticket: Ticket | None = (
        Ticket.objects.visible_to(by, "ticket.track").select_related("type_version", "form_version", "brand").first()
    )
    if ticket is None:
        raise NotFound()
    return ticket


def progress(ticket: Ticket, by: Actor) -> dict[str, Any]:
    """The ticket as `Progress`."""
    language = get_language() or "zh-hans"
    live = definitions.live("ticket-type", ticket.type)
    rated = {"score": ticket.rating, "comment": ticket.rating_comment, "at": ticket.rated_at}
    return {
        "number": ticket.number,
        "subject": ticket.subject,
        "type_title": say(live.title if live else ticket.type, language),
        "public_state": ticket.public_state,
        "steps": steps(ticket, calls_back=definitions.version(ticket.type_version_id).body.calls_back),
        "sentence": _(SENTENCES[ticket.public_state]),
        "promise": promise(ticket.type_version_id, ticket.public_state, language),
        "needs_you": _last_word(ticket) if ticket.public_state == states.NEEDS_YOU else "",
        "entries": entries(ticket, by),
        "answers": answers(ticket, by, language),
        "actions": [
            short
            for verb, short in VERBS.items()
            if Ticket.scope.covers(by.reach(verb), ticket) and states.possible(verb.partition(".")[2], ticket.state)
        ],
        "rating": rated if ticket.rating else None,
        "brand": brand(ticket.brand),
    }


def answers(ticket: Ticket, by: Actor, language: str) -> list[dict[str, Any]]:
    """What the customer answered, personal answers masked; their files as links that only they can open."""
    if not ticket.form_version_id:
        return []
    body = definitions.version(ticket.form_version_id).body
    sent = {key: ticket.data[key] for key in body.attachments if ticket.data.get(key)}
    if sent:
        name_files(sent, sent, files_of("ticket", [ticket.pk], by=by).get(ticket.pk, []))
    shown: list[dict[str, Any]] = list(showing.answers(body, ticket.data, language))
    return [{**answer, "files": sent.get(answer["key"], [])} for answer in shown]


def steps(ticket: Ticket, *, calls_back: bool) -> list[dict[str, Any]]:
    """已提交 → 已受理 → 处理中 → 已完成, and → 已回访 only where the type calls back."""
    at = {
        "submitted": ticket.created_at,
        "accepted": ticket.accepted_at,
        "in_progress": ticket.opened_at,
        "done": ticket.resolved_at if ticket.is_finished else None,
        "called_back": ticket.called_back_at,
    }
    keys = [*states.STEPS, *([states.CALLED_BACK] if calls_back else [])]
    now = states.IN_PROGRESS if ticket.public_state == states.NEEDS_YOU else ticket.public_state
    reached = keys.index(now) if now in keys else len(keys) - 1
    return [
        {
            "key": key,
            "title": _(TITLES[key]),
            "done": place < reached or (place == reached and key in (states.DONE, states.CALLED_BACK)),
            "current": place == reached,
            "at": at[key] if place <= reached else None,
        }
        for place, key in enumerate(keys)
    ]


def entries(ticket: Ticket, by: Actor) -> list[dict[str, Any]]:
    """Messages that the customer may read, and the steps they are told of."""
    messages = list(
        Message.objects.filter(ticket_id__in=list(thread_of(ticket.pk)))
        .exclude(direction=Message.Direction.NOTE)
        .order_by("-pk")[:MOST_ENTRIES]
    )
    files = files_of_parts("ticket", [message.pk for message in messages], by=by) if messages else {}
    said = [
        {
            "kind": "message",
            "title": _("You wrote") if message.direction == Message.Direction.IN else _("We answered"),
            "body": message.body,
            "author": "you" if message.direction == Message.Direction.IN else "us",
            "attachments": files.get(message.pk, []),
            "at": message.at,
        }
        for message in messages
    ]
    events = Event.objects.filter(entity="ticket", record_id=ticket.pk, name__in=list(TOLD)).order_by("-pk")
    told = [
        {"kind": "state", "title": _(TOLD[event.name]), "body": "", "author": "us", "attachments": [], "at": event.at}
        for event in _news(reversed(events[:MOST_ENTRIES]))
    ]
    return sorted(said + told, key=lambda entry: entry["at"], reverse=True)


def _news(events: Iterable[Event]) -> Iterator[Event]:
    """Who takes care of it is our affair: that someone does is told once, and again when it was taken up again."""
    cared_for = False
    for event in events:
        if event.name in TAKEN:
            if cared_for:
                continue
            cared_for = True
        cared_for = cared_for and event.name != "ticket.reopened"
        yield event


def brand(found: Brand | None = None) -> dict[str, Any]:
    """The face toward customers: the ticket's brand, or the first, or the company's name."""
    found = found or Brand.objects.order_by("pk").first()
    if found is not None:
        return {"name": say(found.name), "color": found.color, "logo": None}
    company = Organization.objects.first()
    return {"name": company.name if company else "Afterloop", "color": "#1F5FD6", "logo": None}


def _last_word(ticket: Ticket) -> str:
    """What we asked for: our last message."""
    last = ticket.messages.filter(direction=Message.Direction.OUT).order_by("-pk").first()
    return last.body if last else _("Please add what is missing.")
