"""What is said on a ticket, by us, among ourselves and by the customer; and what the customer thinks of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.files.actions import attach
from afterloop.kernel.people.models import User
from afterloop.service.tickets import reasons
from afterloop.service.tickets.actions.drafts import let_go
from afterloop.service.tickets.actions.saving import (
    NO_COPIES,
    Copies,
    Words,
    begin_work,
    check,
    check_read,
    save,
    say,
    take_up_again,
    words,
)
from afterloop.service.tickets.actions.telling import can_see
from afterloop.service.tickets.actions.windows import check_window
from afterloop.service.tickets.actions.work import pend_ticket, resolve_ticket
from afterloop.service.tickets.models import Mention, Message, Ticket
from afterloop.service.tickets.schemas import Hear, Log, Note, Pend, Rate, Reply, Resolve, Written


@catalog.action("ticket.reply", title=gettext_lazy("Reply"))
def reply_to_ticket(ticket: Ticket, data: Reply, *, by: Actor) -> Ticket:
    """An answer that the customer reads; `then` puts the ticket on hold for them, or resolves it with this answer."""
    check(ticket, "reply")
    if data.then == "resolve":
        wish = Resolve(
            answer=data.body, html=data.html, attachments=data.attachments, seen=data.seen, cc=data.cc, bcc=data.bcc
        )
        let_go(ticket, "reply", by)
        return resolve_ticket(ticket, wish, by=by)
    check_read(ticket, data.seen, by)
    message = _answer(ticket, data, by, copies=Copies(data.cc, data.bcc))
    emit("ticket.replied", ticket, by=by, message=message.pk)
    if data.then == "pend":
        pend_ticket(ticket, Pend(reason="customer"), by=by)
    return ticket


@catalog.action("ticket.log", title=gettext_lazy("Log a conversation"))
def log_conversation(ticket: Ticket, data: Log, *, by: Actor) -> Ticket:
    """A call, a talk in WeChat, a visit: what the customer was told there is an answer as any other."""
    check(ticket, "log")
    message = _answer(ticket, data, by, channel=data.channel)
    emit("ticket.logged", ticket, by=by, message=message.pk, channel=data.channel)
    if data.then == "resolve":
        resolve_ticket(ticket, Resolve(told=message.pk), by=by)  # what was said there is not said twice
    elif data.then == "pend":
        pend_ticket(ticket, Pend(reason="customer"), by=by)
    return ticket


def _answer(
    ticket: Ticket, data: Written, by: Actor, *, channel: str = "console", copies: Copies = NO_COPIES
) -> Message:
    """Say it to the customer, who then waits no longer."""
    message = say(ticket, "out", words(data), by, channel=channel, copies=copies)
    attach(data.attachments, ticket, by=by, public=True, part=message.pk)
    let_go(ticket, "reply" if channel == "console" else "log", by)
    ticket.waiting_since = None
    save(ticket, by, "waiting_since", *(() if ticket.is_finished else begin_work(ticket, by)))
    return message


@catalog.action("ticket.note", title=gettext_lazy("Add an internal note"))
def note_on_ticket(ticket: Ticket, data: Note, *, by: Actor) -> Ticket:
    check(ticket, "note")
    message = say(ticket, "note", words(data), by)
    attach(data.attachments, ticket, by=by, public=False, part=message.pk)
    let_go(ticket, "note", by)
    mentioned = _mention(ticket, message, data.mentions)
    save(ticket, by)
    emit("ticket.noted", ticket, by=by, message=message.pk, mentions=mentioned)
    return ticket


def _mention(ticket: Ticket, message: Message, users: Iterable[int]) -> list[int]:
    """Who is named is told, and finds the ticket among those where they are; so they must be able to see it."""
    wanted = sorted(set(users))
    people = User.objects.filter(pk__in=wanted, is_active=True).in_bulk()
    for pk in wanted:
        if pk not in people:
            raise Invalid.field("mentions", _("There is no such person, or they no longer work here."))
        if not can_see(pk, ticket):
            words = _("%(name)s cannot see this ticket. Share or transfer it first.")
            raise Invalid.field("mentions", words % {"name": people[pk].name})
    Mention.objects.bulk_create([Mention(message=message, ticket=ticket, user_id=pk) for pk in wanted])
    return wanted


@dataclass(frozen=True, slots=True)
class Heard:
    """What the way in knows of a word from the customer and its writer does not say."""

    channel: str = "portal"
    html: str = ""  # cleaned
    external_id: str | None = None
    cc: Sequence[str] = ()  # who got it, too
    quiet: bool = False  # nobody wrote it: what is finished or waits stays so


AT_THE_PORTAL = Heard()


@catalog.action("ticket.hear", title=gettext_lazy("Add a word from the customer"))
def hear_customer(ticket: Ticket, data: Hear, heard: Heard = AT_THE_PORTAL, *, by: Actor) -> Ticket:
    """The customer writes: what waited for them goes on, what was finished is taken up again."""
    if ticket.merged_into is not None:
        return hear_customer(ticket.merged_into, data, heard, by=by)
    if not heard.quiet:
        check_window(ticket, by)
    said = Words(data.body, heard.html)
    message = say(ticket, "in", said, by, channel=heard.channel, external_id=heard.external_id, copies=Copies(heard.cc))
    attach(data.attachments, ticket, by=by, public=True, part=message.pk)
    if heard.quiet:
        save(ticket, by)
    else:
        ticket.waiting_since = ticket.waiting_since or by.now
        waited = ticket.is_finished or ticket.pending_reason == Ticket.Pending.CUSTOMER
        save(ticket, by, "waiting_since", *(take_up_again(ticket) if waited else ()))
    emit("ticket.heard", ticket, by=by, message=message.pk)
    return ticket


@catalog.action("ticket.rate", title=gettext_lazy("Rate the service"))
def rate_ticket(ticket: Ticket, data: Rate, *, by: Actor) -> Ticket:
    if not ticket.is_finished:
        raise Conflict(_("The service can be rated once it is done."), state=ticket.state)
    ticket.rating, ticket.rating_comment, ticket.rated_at = data.score, data.comment, by.now
    ticket.rating_reasons = reasons.chosen(definitions.version(ticket.type_version_id).body, data.reasons)
    save(ticket, by, "rating", "rating_comment", "rating_reasons", "rated_at")
    emit("ticket.rated", ticket, by=by, score=data.score, comment=data.comment, reasons=ticket.rating_reasons)
    return ticket
