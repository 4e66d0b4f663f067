"""Somebody leaves: whoever goes on with his tickets, or nobody yet."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.events.emitting import emit
from afterloop.service.tickets.actions.saving import save, staff
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.schemas import HandOver

UNFINISHED = (Ticket.State.NEW, Ticket.State.OPEN, Ticket.State.PENDING)


@catalog.action("ticket.hand_over", title=gettext_lazy("Hand the ticket over"), internal=True)
def hand_over_ticket(ticket: Ticket, data: HandOver, *, by: Actor) -> Ticket:
    """Its state, clock and unit stay; only who works on it changes."""
    left = ticket.assignee.name if ticket.assignee else ""
    ticket.assignee = staff(data.to) if data.to is not None else None
    save(ticket, by, "assignee")
    to = ticket.assignee.name if ticket.assignee else _("the pool")
    emit("ticket.handed_over", ticket, by=by, name=left, to=to)
    return ticket


def count(user: int) -> int:
    return _of(user).count()


def pass_on(user: int, to: int | None, by: Actor) -> None:
    """In the order of their ids, so that two who leave at once wait for each other and not across."""
    for pk in list(_of(user).order_by("pk").values_list("pk", flat=True)):
        hand_over_ticket(pk, HandOver(to=to), by=by)


def _of(user: int) -> QuerySet[Ticket]:
    return Ticket.objects.filter(assignee_id=user, state__in=UNFINISHED, merged_into=None)
