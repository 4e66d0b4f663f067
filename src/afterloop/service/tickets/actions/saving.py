"""What the verbs of a ticket share: is it possible now, save it, and say who did it."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.people.models import OrgUnit, User
from afterloop.service.tickets import states
from afterloop.service.tickets.models import Message, Ticket

STATES = {
    "new": gettext_noop("new"),
    "open": gettext_noop("in progress"),
    "pending": gettext_noop("pending"),
    "resolved": gettext_noop("resolved"),
    "closed": gettext_noop("closed"),
}


def check(ticket: Ticket, verb: str) -> None:
    """409 unless the verb is possible in the ticket's state."""
    if not states.possible(verb, ticket.state):
        raise Conflict(_("This ticket is already %(state)s.") % {"state": _(STATES[ticket.state])}, state=ticket.state)


def save(ticket: Ticket, by: Actor, *fields: str) -> None:
    """Save these fields, what the customer sees of them, and the time of the change."""
    ticket.public_state = states.public_state(ticket)
    ticket.updated_at = by.now
    ticket.write(*fields, "public_state", "updated_at")


def begin_work(ticket: Ticket, by: Actor) -> tuple[str, ...]:
    """Someone has taken the ticket up: it is accepted, and being worked on. Gives the fields to save."""
    ticket.accepted_at = ticket.accepted_at or by.now
    ticket.opened_at = ticket.opened_at or by.now
    if ticket.state == Ticket.State.NEW:
        ticket.state = Ticket.State.OPEN
    return "state", "accepted_at", "opened_at"


def say(ticket: Ticket, direction: str, body: str, by: Actor, *, channel: str = "console") -> Message:
    """Add a message to the thread."""
    return Message.objects.create(
        ticket=ticket,
        direction=direction,
        channel=channel,
        author_kind=by.kind,
        author_id=by.id,
        author_name=by.name,
        body=body,
        at=by.now,
    )


def staff(pk: int, field: str = "assignee") -> User:
    """An active member of staff, or the error of the field that named them."""
    user: User | None = User.objects.filter(pk=pk, is_active=True).first()
    if user is None:
        raise Invalid.field(field, _("There is no such person, or they no longer work here."))
    return user


def open_unit(pk: int, field: str = "unit") -> OrgUnit:
    """A unit that is not closed, or the error of the field that named it."""
    unit: OrgUnit | None = OrgUnit.objects.filter(pk=pk, closed_at=None).first()
    if unit is None:
        raise Invalid.field(field, _("There is no such unit, or it is closed."))
    return unit
