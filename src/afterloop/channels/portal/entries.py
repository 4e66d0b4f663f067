"""What happened to a request, as its customer is told: newest first, like a parcel's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from afterloop.kernel.actor import Actor
from afterloop.kernel.events.models import Event
from afterloop.kernel.files.queries import files_of_parts
from afterloop.service.tickets.models import Message, Ticket
from afterloop.service.tickets.queries import thread_of

MOST_ENTRIES = 200
TOLD = {  # the steps that a customer is told of
    "ticket.created": gettext_noop("You submitted the request"),
    "ticket.accepted": gettext_noop("The request was accepted"),
    "ticket.claimed": gettext_noop("Someone is taking care of the request"),
    "ticket.assigned": gettext_noop("Someone is taking care of the request"),
    "ticket.pended": gettext_noop("The request is waiting"),
    "ticket.resumed": gettext_noop("The work goes on"),
    "ticket.resolved": gettext_noop("The request is done"),
    "ticket.reopened": gettext_noop("The request was taken up again"),
    "ticket.urged": gettext_noop("You urged us"),
    "ticket.confirmed": gettext_noop("You confirmed that it is solved"),
    "ticket.followed_up": gettext_noop("You sent a new request about this one"),
    "ticket.called_back": gettext_noop("We called you back"),
    "ticket.rated": gettext_noop("You rated the service"),
}
TAKEN = ("ticket.claimed", "ticket.assigned")
Mask = Callable[[str, bool], str]  # (text, whether the customer wrote it)


def entries(ticket: Ticket, by: Actor, mask: Mask) -> list[dict[str, Any]]:
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
            "body": mask(message.body, message.direction == Message.Direction.IN),
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
        if event.name == "ticket.urged" and event.actor_kind == "user":
            continue  # among colleagues
        if event.name in TAKEN:
            if cared_for:
                continue
            cared_for = True
        cared_for = cared_for and event.name != "ticket.reopened"
        yield event
