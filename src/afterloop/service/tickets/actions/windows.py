"""How long a customer may say that it is not solved after all."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.errors import Conflict
from afterloop.service.tickets.models import Ticket

CUSTOMERS = ("customer", "visitor")


class TooLate(Conflict):
    """409: the type's window is over; a new request that refers to this one is possible."""

    code = "too_late"
    title = gettext_lazy("This was completed too long ago")


def reopens_until(ticket: Ticket) -> datetime | None:
    """Until when the customer may open a finished ticket again."""
    since = ticket.resolved_at or ticket.closed_at
    if not ticket.is_finished or since is None:
        return None
    days: int = definitions.version(ticket.type_version_id).body.reopen_days
    return since + timedelta(days=days)


def check_window(ticket: Ticket, by: Actor) -> None:
    """Staff may open a ticket again at any time; a customer within the window of its type."""
    until = reopens_until(ticket)
    if by.kind in CUSTOMERS and until is not None and by.now > until:
        raise TooLate(_("This request was completed too long ago to be opened again. Please send a new one."))
