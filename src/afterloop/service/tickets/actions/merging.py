"""Tickets that turn out to be one, and one that turns out to be two. Both can be taken back.

Merging moves no message: the thread of a ticket shows those of the tickets merged into it. So taking it back is
to let the ticket stand as it stood.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people import links
from afterloop.service.tickets.actions.saving import check, save
from afterloop.service.tickets.models import Merge, Message, Ticket, TicketLink
from afterloop.service.tickets.schemas import MergeInto, Unmerge

MOMENT = ("_at", "_since")
STOOD = ("state", "pending_reason", "closed_at", "resolved_at", "waiting_since")


@catalog.action("ticket.merge", title=gettext_lazy("Merge into another ticket"))
def merge_ticket(ticket: Ticket, data: MergeInto, *, by: Actor) -> Ticket:
    """This ticket goes on in the other one, to which its customer's links lead from now on.

    Both must be of one customer and one person: the words of one would be shown to the other.
    """
    check(ticket, "merge")
    target = _other(ticket, data.ticket, by)
    stood = {name: _kept(getattr(ticket, name)) for name in STOOD}
    moved = links.lead_to("ticket", [ticket.pk], target.pk)
    watching = _watch_there(ticket, target)
    Merge.objects.create(
        source=ticket, target=target, at=by.now, before={"stood": stood, "links": moved, "watchers": watching}
    )
    if ticket.waiting_since and not target.is_finished:
        target.waiting_since = min(filter(None, (ticket.waiting_since, target.waiting_since)))
    ticket.merged_into, ticket.state, ticket.pending_reason = target, Ticket.State.CLOSED, ""
    ticket.closed_at, ticket.waiting_since = by.now, None
    save(ticket, by, "merged_into", "state", "pending_reason", "closed_at", "waiting_since")
    save(target, by, "waiting_since")
    emit("ticket.merged", ticket, by=by, ticket=target.number, about=[f"ticket:{target.pk}"])
    emit("ticket.took_in", target, by=by, ticket=ticket.number, about=[f"ticket:{ticket.pk}"])
    return ticket


@catalog.action("ticket.unmerge", title=gettext_lazy("Take the merge back"))
def unmerge_ticket(ticket: Ticket, data: Unmerge, *, by: Actor) -> Ticket:
    merge = Merge.objects.filter(source=ticket, undone_at=None).select_related("target").first()
    if merge is None:
        raise Conflict(_("This ticket is not merged into another one."))
    target = _hold(merge.target_id, by)
    merge.undone_at = by.now
    merge.save(update_fields=["undone_at"])
    links.lead_back("ticket", merge.before["links"], ticket.pk)
    target.watchers.remove(*merge.before["watchers"])
    ticket.merged_into = None
    for name, value in merge.before["stood"].items():
        setattr(ticket, name, datetime.fromisoformat(value) if value and name.endswith(MOMENT) else value)
    save(ticket, by, "merged_into", *STOOD)
    save(target, by)
    emit("ticket.unmerged", ticket, by=by, ticket=target.number, about=[f"ticket:{target.pk}"])
    emit("ticket.let_go", target, by=by, ticket=ticket.number, about=[f"ticket:{ticket.pk}"])
    return ticket


def split_off(message_id: int, new: Ticket, *, by: Actor) -> None:
    """The new ticket was made of a message on another one: both know of it."""
    message = Message.objects.filter(pk=message_id).select_related("ticket").first()
    seen: Any = Ticket.objects.visible_to(by, "ticket.view")
    if message is None or not seen.filter(pk=message.ticket_id).exists():
        raise Invalid.field("split_from", _("There is no such message, or you may not see it."))
    source = message.ticket
    TicketLink.objects.create(kind=TicketLink.Kind.RELATED, source=new, target=source)
    emit("ticket.split", source, by=by, ticket=new.number, about=[f"ticket:{new.pk}"])


def _other(ticket: Ticket, pk: int, by: Actor) -> Ticket:
    """The ticket in which this one shall go on, locked; or the error of the field that named it."""
    seen: Any = Ticket.objects.visible_to(by, "ticket.merge")
    if not seen.filter(pk=pk).exists():
        raise Invalid.field("ticket", _("There is no such ticket, or you may not see it."))
    if pk == ticket.pk:
        raise Invalid.field("ticket", _("A ticket cannot be merged into itself."))
    target = _hold(pk, by)
    if target.merged_into_id:
        raise Invalid.field("ticket", _("That ticket was merged into another one itself."))
    if target.customer_id != ticket.customer_id:
        raise Invalid.field("ticket", _("That ticket is another customer's, who would read this one. Link them."))
    if ticket.contact_id and target.contact_id and ticket.contact_id != target.contact_id:
        raise Invalid.field("ticket", _("That ticket is of another person there, who would read this one. Link them."))
    return target


def _hold(pk: int, by: Actor) -> Ticket:
    held: Ticket = hold_ticket(pk, by=by)
    return held


@catalog.action("ticket.hold", title=gettext_lazy("Lock for a merge"), verb="ticket.merge", internal=True)
def hold_ticket(ticket: Ticket, *, by: Actor) -> Ticket:
    """The fresh row of the other ticket, locked in the running action."""
    return ticket


def _watch_there(ticket: Ticket, target: Ticket) -> list[int]:
    """Who watches this one and not yet the other now does. Gives those."""
    there = set(target.watchers.values_list("pk", flat=True))
    new = [pk for pk in ticket.watchers.values_list("pk", flat=True) if pk not in there]
    target.watchers.add(*new)
    return new


def _kept(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
