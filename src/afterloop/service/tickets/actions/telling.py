"""Telling staff what concerns them: a notice for each, in their language."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.http import Schema
from afterloop.kernel.lists import sees
from afterloop.kernel.messages.writing import notify
from afterloop.kernel.people.actors import actor_of_user
from afterloop.kernel.people.models import Membership, OrgUnit
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.wording import spoken


class Tell(Schema):
    """Whom to tell, with which words, on account of which event. Without users: the assignee and the watchers."""

    template: str
    users: list[int] | None = None
    leave_out: int | None = None  # whoever did it knows already
    event: int | None = None
    values: dict[str, Any] = {}


@catalog.action("ticket.tell", title=_("Notify the people concerned"), internal=True)
def tell_staff(ticket: Ticket, data: Tell, *, by: Actor) -> Ticket:
    users: list[int | None] = [*(data.users or ())]
    if data.users is None:
        watching = ticket.watchers.filter(is_active=True).values_list("pk", flat=True)
        users = [ticket.assignee_id, *(user for user in watching if can_see(user, ticket))]
    values = {"number": spoken(ticket.number), "subject": ticket.subject, **data.values}
    wanted = {user for user in users if user is not None}
    notify(
        wanted, data.template, values,
        by=by, url=f"/tickets/{ticket.pk}", event=data.event, about=ticket, leave_out=data.leave_out,
    )  # fmt: skip
    return ticket


def people_at(unit: int) -> list[int | None]:
    """Who works in this unit; where nobody does, in the nearest above it."""
    path = OrgUnit.objects.values_list("path", flat=True).get(pk=unit)
    for pk in reversed(path.strip(".").split(".")):
        if users := list(Membership.objects.live().filter(unit=int(pk)).values_list("user", flat=True).distinct()):
            return users
    return []


def can_see(user: int, ticket: Ticket) -> bool:
    """Not everyone can, and a ticket may have moved out of a watcher's sight."""
    actor = actor_of_user(user)
    reach = actor.reach("ticket.view")
    return ticket.scope.covers(reach, ticket) or (
        reach.shares is not None and sees(Ticket, actor, "ticket.view", ticket.pk)
    )
