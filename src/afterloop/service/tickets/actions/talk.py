"""What is said on a ticket, by us, among ourselves and by the customer; and what the customer thinks of it."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.files.actions import attach
from afterloop.service.tickets.actions.saving import begin_work, save, say
from afterloop.service.tickets.actions.work import pend_ticket, resolve_ticket
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.schemas import Hear, Note, Pend, Rate, Reply, Resolve


@catalog.action("ticket.reply", title=gettext_lazy("Reply"))
def reply_to_ticket(ticket: Ticket, data: Reply, *, by: Actor) -> Ticket:
    """An answer that the customer reads; `then` puts the ticket on hold for them, or resolves it with this answer."""
    if data.then == "resolve":
        return resolve_ticket(ticket, Resolve(answer=data.body, attachments=data.attachments), by=by)
    message = say(ticket, "out", data.body, by)
    attach(data.attachments, ticket, by=by, public=True, part=message.pk)
    fields = () if ticket.is_finished else begin_work(ticket, by)
    save(ticket, by, *fields)
    emit("ticket.replied", ticket, by=by, message=message.pk)
    if data.then == "pend":
        pend_ticket(ticket, Pend(reason="customer"), by=by)
    return ticket


@catalog.action("ticket.note", title=gettext_lazy("Add an internal note"))
def note_on_ticket(ticket: Ticket, data: Note, *, by: Actor) -> Ticket:
    message = say(ticket, "note", data.body, by)
    attach(data.attachments, ticket, by=by, public=False, part=message.pk)
    save(ticket, by)
    emit("ticket.noted", ticket, by=by, message=message.pk)
    return ticket


@catalog.action("ticket.hear", title=gettext_lazy("Add a word from the customer"))
def hear_customer(ticket: Ticket, data: Hear, *, by: Actor) -> Ticket:
    """The customer writes: what waited for them goes on, what was finished is taken up again."""
    message = say(ticket, "in", data.body, by, channel="portal")
    attach(data.attachments, ticket, by=by, public=True, part=message.pk)
    fields: tuple[str, ...] = ()
    if ticket.is_finished or ticket.pending_reason == Ticket.Pending.CUSTOMER:
        ticket.state, ticket.pending_reason = Ticket.State.OPEN, ""
        ticket.resolved_at = ticket.closed_at = ticket.called_back_at = None
        fields = ("state", "pending_reason", "resolved_at", "closed_at", "called_back_at")
    save(ticket, by, *fields)
    emit("ticket.heard", ticket, by=by, message=message.pk)
    return ticket


@catalog.action("ticket.rate", title=gettext_lazy("Rate the service"))
def rate_ticket(ticket: Ticket, data: Rate, *, by: Actor) -> Ticket:
    if not ticket.is_finished:
        raise Conflict(_("The service can be rated once it is done."), state=ticket.state)
    ticket.rating, ticket.rating_comment, ticket.rated_at = data.score, data.comment, by.now
    save(ticket, by, "rating", "rating_comment", "rated_at")
    emit("ticket.rated", ticket, by=by, score=data.score, comment=data.comment)
    return ticket
