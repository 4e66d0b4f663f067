"""What the verbs of a ticket share: is it possible now, save it, and say who did it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from afterloop.kernel import rich_text
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.people.models import OrgUnit, User
from afterloop.service.tickets import states
from afterloop.service.tickets.models import Message, Ticket
from afterloop.service.tickets.schemas import Written

STATES = {
    "new": gettext_noop("new"),
    "open": gettext_noop("in progress"),
    "pending": gettext_noop("pending"),
    "resolved": gettext_noop("resolved"),
    "closed": gettext_noop("closed"),
}


class Outdated(Conflict):
    """409: somebody has said something that the writer of this answer had not read."""

    code = "outdated"


def check(ticket: Ticket, verb: str) -> None:
    """409 unless the verb is possible in the ticket's state."""
    if ticket.merged_into_id:
        raise Conflict(_("This ticket was merged into another one, where it goes on."), state="merged")
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


class Words(NamedTuple):
    """What somebody wrote: as plain text, and with its form if it has one."""

    text: str
    html: str = ""


class Copies(NamedTuple):
    """Who gets a message, too: seen by all, and by nobody else."""

    cc: Sequence[str] = ()
    bcc: Sequence[str] = ()


NO_COPIES = Copies()


def words(data: Written, field: str = "body") -> Words:
    """What is said, cleaned. Pictures alone are said, too; nothing at all is the error of the field."""
    html = rich_text.clean(data.html)
    text = (rich_text.plain(html) if html else data.body).strip()
    if not text and not data.attachments:
        raise Invalid.field(field, _("Please write something."))
    return Words(text, html)


def take_up_again(ticket: Ticket) -> tuple[str, ...]:
    """What was finished goes on, and what was said of its end no longer holds. Gives the fields to save."""
    ticket.state, ticket.pending_reason = Ticket.State.OPEN, ""
    ticket.resolved_at = ticket.closed_at = ticket.called_back_at = None
    ticket.rating, ticket.rating_comment, ticket.rated_at = None, "", None
    ticket.rating_reasons = []
    return (
        *("state", "pending_reason", "resolved_at", "closed_at", "called_back_at"),
        *("rating", "rating_comment", "rating_reasons", "rated_at"),
    )


def say(
    ticket: Ticket,
    direction: str,
    said: Words,
    by: Actor,
    *,
    channel: str = "console",
    external_id: str | None = None,
    copies: Copies = NO_COPIES,
) -> Message:
    """Add a message to the thread. `external_id`: how it is known on its channel."""
    return Message.objects.create(
        ticket=ticket,
        direction=direction,
        channel=channel,
        author_kind=by.kind,
        author_id=by.id,
        author_name=by.name,
        body=said.text,
        html=said.html,
        external_id=external_id,
        cc=list(copies.cc),
        bcc=list(copies.bcc),
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


def check_children(ticket: Ticket) -> None:
    """409 while tickets below this one are under way, unless its type closes over them."""
    if definitions.version(ticket.type_version_id).body.closes_over_children:
        return
    numbers = list(ticket.children.filter(state__in=states.LIVE).order_by("pk").values_list("number", flat=True)[:5])
    if numbers:
        raise Conflict(_("Tickets below this one are not done yet: %(numbers)s") % {"numbers": ", ".join(numbers)})


def check_read(ticket: Ticket, seen: int | None, by: Actor) -> None:
    """409 if something was said in public after the message that the writer has read last, by somebody else."""
    if seen is None:
        return
    newer = ticket.messages.exclude(direction=Message.Direction.NOTE).filter(pk__gt=seen)
    mine = {"direction": Message.Direction.OUT, "author_kind": by.kind, "author_id": by.id}
    last = newer.exclude(**mine).order_by("-pk").first()
    if last is not None:
        raise Outdated(_("Something was said in the meantime. Please read it before you answer."), message=last.pk)
