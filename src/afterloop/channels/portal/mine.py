"""The requests of a customer who is signed in."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from afterloop.channels.portal.masking import mask
from afterloop.channels.portal.progress import SENTENCES
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.errors import NotFound
from afterloop.kernel.texts import say
from afterloop.service.tickets.models import Ticket

MOST = 100


def requests(contact: int, customer: int) -> list[dict[str, Any]]:
    """Their own, newest first: those of colleagues in the same company are not shown."""
    types = definitions.live_versions("ticket-type")
    language = get_language()
    return [
        {
            "number": ticket.number,
            "subject": mask(ticket.subject),
            "type_title": say(types[ticket.type].title, language) if ticket.type in types else "",
            "public_state": ticket.public_state,
            "sentence": _(SENTENCES[ticket.public_state]),
            "at": ticket.updated_at,
        }
        for ticket in _of(contact, customer).order_by("-pk")[:MOST]
    ]


def request_of(contact: int, customer: int, number: str) -> Ticket:
    ticket = _of(contact, customer).filter(number=number).first()
    if ticket is None:
        raise NotFound()
    return ticket


def _of(contact: int, customer: int) -> QuerySet[Ticket]:
    found: QuerySet[Ticket] = Ticket.objects.filter(Q(contact=contact) | Q(contact=None), customer=customer)
    return found
