"""What hangs on a ticket: its fields, tags, links and watchers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.service.tickets.actions.answers import edit_answers
from afterloop.service.tickets.actions.saving import check, save
from afterloop.service.tickets.models import Category, Tag, Ticket, TicketLink
from afterloop.service.tickets.schemas import Edit, Link, Nothing, Unlink


@catalog.action("ticket.edit", title=gettext_lazy("Edit"))
def edit_ticket(ticket: Ticket, data: Edit, *, by: Actor) -> Ticket:
    check(ticket, "edit")
    given: dict[str, Any] = data.model_dump(exclude_unset=True)
    changed = [field for field in ("subject", "priority") if given.get(field) is not None]
    for field in changed:
        setattr(ticket, field, given[field])
    if "category" in given:
        ticket.category = category(data.category)
        changed.append("category")
    if data.data is not None:
        edit_answers(ticket, data.data, by=by)
        changed.append("data")
    if data.tags is not None:
        set_tags(ticket, data.tags)
    save(ticket, by, *changed)
    emit("ticket.edited", ticket, by=by, fields=sorted(given))
    return ticket


@catalog.action("ticket.link", title=gettext_lazy("Link to another ticket"))
def link_ticket(ticket: Ticket, data: Link, *, by: Actor) -> Ticket:
    check(ticket, "link")
    other: Ticket | None = Ticket.objects.visible_to(by, "ticket.view").filter(pk=data.ticket).first()
    if other is None:
        raise Invalid.field("ticket", _("There is no such ticket, or you may not see it."))
    if other.pk == ticket.pk:
        raise Invalid.field("ticket", _("A ticket cannot be linked to itself."))
    _link, made = TicketLink.objects.get_or_create(kind=data.kind, source=ticket, target=other)
    if not made:
        raise Conflict(_("These tickets are linked already."))
    save(ticket, by)
    emit("ticket.linked", ticket, by=by, kind=data.kind, ticket=other.number, about=[f"ticket:{other.pk}"])
    return ticket


@catalog.action("ticket.unlink", title=gettext_lazy("Remove the link"))
def unlink_ticket(ticket: Ticket, data: Unlink, *, by: Actor) -> Ticket:
    link = TicketLink.objects.filter(Q(source=ticket) | Q(target=ticket), pk=data.link).first()
    if link is None:
        raise Invalid.field("link", _("There is no such link."))
    other = link.target if link.source_id == ticket.pk else link.source
    link.delete()
    save(ticket, by)
    emit("ticket.unlinked", ticket, by=by, kind=link.kind, ticket=other.number, about=[f"ticket:{other.pk}"])
    return ticket


@catalog.action("ticket.watch", title=gettext_lazy("Watch"))
def watch_ticket(ticket: Ticket, data: Nothing, *, by: Actor) -> Ticket:
    if by.user_id is None:
        raise Invalid(_("Only a person can watch a ticket."))
    ticket.watchers.add(by.user_id)
    emit("ticket.watched", ticket, by=by)
    return ticket


@catalog.action("ticket.unwatch", title=gettext_lazy("Stop watching"))
def unwatch_ticket(ticket: Ticket, data: Nothing, *, by: Actor) -> Ticket:
    if by.user_id is not None:
        ticket.watchers.remove(by.user_id)
        emit("ticket.unwatched", ticket, by=by)
    return ticket


def set_tags(ticket: Ticket, names: Iterable[str]) -> None:
    """Exactly these tags; new words are made as they come."""
    wanted = sorted(set(names))
    Tag.objects.bulk_create([Tag(name=name) for name in wanted], ignore_conflicts=True)
    ticket.tags.set(Tag.objects.filter(name__in=wanted))


def category(pk: int | None) -> Category | None:
    """A category that is in use, or the error of the field that named it."""
    if pk is None:
        return None
    found: Category | None = Category.objects.filter(pk=pk, closed_at=None).first()
    if found is None:
        raise Invalid.field("category", _("There is no such category."))
    return found
