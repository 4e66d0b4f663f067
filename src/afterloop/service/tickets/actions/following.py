"""What a customer may do with a request beside writing: urge it, confirm that it is solved, or ask on."""

from __future__ import annotations

from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.engines.forms import projections
from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.errors import Conflict
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.files.actions import attach
from afterloop.service.tickets.actions.intake import subject_of
from afterloop.service.tickets.actions.saving import check, save
from afterloop.service.tickets.actions.work import close_ticket
from afterloop.service.tickets.inserting import FirstMessage, insert, new_ticket
from afterloop.service.tickets.models import Ticket, TicketLink
from afterloop.service.tickets.schemas import FollowUp, Nothing

URGED_FOR = timedelta(minutes=30)  # so long one urging counts, and no other is taken


@catalog.action("ticket.urge", title=gettext_lazy("Urge"))
def urge_ticket(ticket: Ticket, data: Nothing, *, by: Actor) -> Ticket:
    """Whoever works on it is told that somebody waits."""
    if ticket.merged_into is not None:
        return urge_ticket(ticket.merged_into, data, by=by)
    check(ticket, "urge")
    if ticket.urged_at and by.now - ticket.urged_at < URGED_FOR:
        raise Conflict(_("This was urged a short while ago. Please give us half an hour."))
    ticket.urged_at = by.now
    save(ticket, by, "urged_at")
    emit("ticket.urged", ticket, by=by)
    return ticket


@catalog.action("ticket.confirm", title=gettext_lazy("Confirm that it is solved"))
def confirm_ticket(ticket: Ticket, data: Nothing, *, by: Actor) -> Ticket:
    """The customer is content: nothing more happens here."""
    check(ticket, "confirm")
    emit("ticket.confirmed", ticket, by=by)
    return close_ticket(ticket, data, by=by)


@catalog.action("ticket.follow_up", title=gettext_lazy("Follow up"))
def follow_up_ticket(ticket: Ticket, data: FollowUp, *, by: Actor) -> Ticket:
    """A new ticket about what a finished one was about, with its answers and linked to it. Gives the new one."""
    check(ticket, "follow_up")
    form = definitions.version(ticket.form_version_id) if ticket.form_version_id else None
    files = form.body.attachments if form else ()
    same = (
        *("type", "customer_id", "contact_id", "category_id", "priority", "tier", "unit_id", "brand_id"),
        *("type_version_id", "form_version_id"),
    )
    new = new_ticket(
        **{name: getattr(ticket, name) for name in same},
        subject=subject_of(data.message) or ticket.subject,
        channel="portal",
        data={key: value for key, value in ticket.data.items() if key not in files},
        waiting_since=by.now,
        created_at=by.now,
        updated_at=by.now,
    )
    words = FirstMessage(data.message.strip(), name=ticket.contact.name if ticket.contact else "")
    insert([(new, words)], by.now)
    if form is not None:
        projections.write(form, new.pk, new.data)
    attach(data.attachments, new, by=by, public=True, part=words.id)
    TicketLink.objects.create(kind=TicketLink.Kind.RELATED, source=new, target=ticket)
    save(ticket, by)
    emit("ticket.created", new, by=by, message=words.id)
    emit("ticket.followed_up", ticket, by=by, ticket=new.number, about=[f"ticket:{new.pk}"])
    return new
