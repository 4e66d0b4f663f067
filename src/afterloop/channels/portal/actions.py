"""The one verb that the portal adds: a link that lets a customer follow their request."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.http import Schema
from afterloop.kernel.people import links
from afterloop.service.tickets.models import Ticket

DAYS = 365
VERBS = ("ticket.track", "ticket.hear", "ticket.rate", "ticket.reopen")


class TrackLink(Schema):
    """The language in which the customer reads, if it is known."""

    language: str = ""


@catalog.action("ticket.make_link", title=_("Make a link for the customer"))
def make_track_link(ticket: Ticket, data: TrackLink, *, by: Actor) -> str:
    """The secret of a new link; it is not kept and cannot be shown again."""
    secret = links.make("ticket", ticket.pk, VERBS, customer=ticket.customer_id, days=DAYS, language=data.language)
    emit("ticket.link_made", ticket, by=by)
    return secret
