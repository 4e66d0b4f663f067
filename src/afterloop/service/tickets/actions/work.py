"""From acceptance to the end: who works on a ticket, and in what state it is."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.files.actions import attach
from afterloop.service.tickets import states
from afterloop.service.tickets.actions.saving import (
    Copies,
    Words,
    begin_work,
    check,
    check_children,
    check_read,
    open_unit,
    save,
    say,
    staff,
    take_up_again,
    words,
)
from afterloop.service.tickets.actions.windows import check_window
from afterloop.service.tickets.models import Message, Ticket
from afterloop.service.tickets.schemas import (
    Assign,
    CallBack,
    ChangeLevel,
    Nothing,
    Pend,
    Reopen,
    Resolve,
    Transfer,
    Written,
)


@catalog.action("ticket.accept", title=gettext_lazy("Accept"))
def accept_ticket(ticket: Ticket, data: Nothing, *, by: Actor) -> Ticket:
    check(ticket, "accept")
    if ticket.accepted_at:
        raise Conflict(_("This ticket has been accepted already."))
    ticket.accepted_at = by.now
    save(ticket, by, "accepted_at")
    emit("ticket.accepted", ticket, by=by)
    return ticket


@catalog.action("ticket.claim", title=gettext_lazy("Claim"))
def claim_ticket(ticket: Ticket, data: Nothing, *, by: Actor) -> Ticket:
    check(ticket, "claim")
    if by.user_id is None:
        raise Invalid(_("Only a person can claim a ticket."))
    if ticket.assignee_id == by.user_id:
        return ticket
    if ticket.assignee is not None:
        raise Conflict(_("%(name)s has claimed this ticket already.") % {"name": ticket.assignee.name})
    ticket.assignee_id = by.user_id
    save(ticket, by, "assignee", *begin_work(ticket, by))
    emit("ticket.claimed", ticket, by=by)
    return ticket


@catalog.action("ticket.release", title=gettext_lazy("Put back"))
def release_ticket(ticket: Ticket, data: Nothing, *, by: Actor) -> Ticket:
    """Back to where anybody of the unit may claim it. Its state and history stay."""
    check(ticket, "release")
    if ticket.assignee_id is None:
        raise Conflict(_("Nobody has claimed this ticket."))
    ticket.assignee = None
    save(ticket, by, "assignee")
    emit("ticket.released", ticket, by=by)
    return ticket


@catalog.action("ticket.assign", title=gettext_lazy("Assign"))
def assign_ticket(ticket: Ticket, data: Assign, *, by: Actor) -> Ticket:
    check(ticket, "assign")
    person = staff(data.assignee)
    ticket.assignee = person
    save(ticket, by, "assignee", *begin_work(ticket, by))
    emit("ticket.assigned", ticket, by=by, name=person.name)
    return ticket


@catalog.action("ticket.transfer", title=gettext_lazy("Transfer"))
def transfer_ticket(ticket: Ticket, data: Transfer, *, by: Actor) -> Ticket:
    """To another unit (which then claims or assigns it), another person, or both. A reason is needed."""
    check(ticket, "transfer")
    if data.unit is None and data.assignee is None:
        raise Invalid.field("unit", _("Choose a unit or a person."))
    unit = open_unit(data.unit) if data.unit else None
    person = staff(data.assignee) if data.assignee else None
    if unit is not None:
        ticket.unit = unit
    ticket.assignee = person
    ticket.transfers += 1
    save(ticket, by, "unit", "assignee", "transfers")
    to = " ".join(name for name in (unit.name if unit else "", person.name if person else "") if name)
    emit("ticket.transferred", ticket, by=by, to=to, reason=data.reason)
    return ticket


@catalog.action("ticket.escalate", title=gettext_lazy("Escalate"))
def escalate_ticket(ticket: Ticket, data: ChangeLevel, *, by: Actor) -> Ticket:
    """To those who know more: L1 the front line, L2 experts, L3 executives."""
    return _change_level(ticket, data, 1, by)


@catalog.action("ticket.deescalate", title=gettext_lazy("De-escalate"))
def deescalate_ticket(ticket: Ticket, data: ChangeLevel, *, by: Actor) -> Ticket:
    return _change_level(ticket, data, -1, by)


def _change_level(ticket: Ticket, data: ChangeLevel, step: int, by: Actor) -> Ticket:
    verb = "escalate" if step > 0 else "deescalate"
    check(ticket, verb)
    if not 1 <= ticket.level + step <= states.HIGHEST:
        raise Conflict(_("This ticket is on level L%(level)s already.") % {"level": ticket.level})
    ticket.level += step
    fields = ["level"]
    if data.unit is not None:
        ticket.unit, ticket.assignee = open_unit(data.unit), None
        ticket.transfers += 1
        fields += ["unit", "assignee", "transfers"]
    save(ticket, by, *fields)
    emit(f"ticket.{verb}d", ticket, by=by, level=ticket.level, reason=data.reason)
    return ticket


@catalog.action("ticket.pend", title=gettext_lazy("Put on hold"))
def pend_ticket(ticket: Ticket, data: Pend, *, by: Actor) -> Ticket:
    check(ticket, "pend")
    fields = begin_work(ticket, by)
    ticket.state = Ticket.State.PENDING
    ticket.pending_reason = data.reason
    save(ticket, by, "pending_reason", *fields)
    emit("ticket.pended", ticket, by=by, reason=data.note)
    return ticket


@catalog.action("ticket.resume", title=gettext_lazy("Resume"))
def resume_ticket(ticket: Ticket, data: Nothing, *, by: Actor) -> Ticket:
    check(ticket, "resume")
    ticket.state = Ticket.State.OPEN
    ticket.pending_reason = ""
    save(ticket, by, "state", "pending_reason")
    emit("ticket.resumed", ticket, by=by)
    return ticket


@catalog.action("ticket.resolve", title=gettext_lazy("Resolve"))
def resolve_ticket(ticket: Ticket, data: Resolve, *, by: Actor) -> Ticket:
    """With an answer, which the customer reads."""
    check(ticket, "resolve")
    check_children(ticket)
    check_read(ticket, data.seen, by)
    message = _answer(ticket, data, by)
    fields = begin_work(ticket, by)
    ticket.state = Ticket.State.RESOLVED
    ticket.pending_reason = ""
    ticket.resolution = message.body
    ticket.resolved_at, ticket.waiting_since = by.now, None
    save(ticket, by, "pending_reason", "resolution", "resolved_at", "waiting_since", *fields)
    emit("ticket.resolved", ticket, by=by, message=message.pk)
    return ticket


def _answer(ticket: Ticket, data: Resolve, by: Actor) -> Message:
    """What the customer reads of it: said now, or told them before."""
    if data.told is not None:
        told: Message | None = ticket.messages.filter(pk=data.told, direction=Message.Direction.OUT).first()
        if told is None:
            raise Invalid.field("told", _("There is no such message to the customer on this ticket."))
        return told
    said = words(Written(body=data.answer, html=data.html, attachments=data.attachments), "answer")
    message = say(ticket, "out", said, by, copies=Copies(data.cc, data.bcc))
    attach(data.attachments, ticket, by=by, public=True, part=message.pk)
    return message


@catalog.action("ticket.reopen", title=gettext_lazy("Reopen"))
def reopen_ticket(ticket: Ticket, data: Reopen, *, by: Actor) -> Ticket:
    check(ticket, "reopen")
    check_window(ticket, by)
    if by.kind != "user":
        ticket.waiting_since = by.now
    save(ticket, by, "waiting_since", *take_up_again(ticket))
    emit("ticket.reopened", ticket, by=by, reason=data.reason)
    return ticket


@catalog.action("ticket.close", title=gettext_lazy("Close"))
def close_ticket(ticket: Ticket, data: Nothing, *, by: Actor) -> Ticket:
    check(ticket, "close")
    check_children(ticket)
    ticket.state = Ticket.State.CLOSED
    ticket.closed_at = by.now
    save(ticket, by, "state", "closed_at")
    emit("ticket.closed", ticket, by=by)
    return ticket


@catalog.action("ticket.call_back", title=gettext_lazy("Record the callback"))
def call_back_ticket(ticket: Ticket, data: CallBack, *, by: Actor) -> Ticket:
    """The customer was called after the service; only types that call back have this step."""
    check(ticket, "call_back")
    if not ticket.type_version.body.get("calls_back"):
        raise Conflict(_("Tickets of this type are not called back."))
    if ticket.called_back_at:
        raise Conflict(_("This customer has been called back already."))
    ticket.called_back_at = by.now
    if data.note:
        say(ticket, "note", Words(data.note), by, channel="phone")
    save(ticket, by, "called_back_at")
    emit("ticket.called_back", ticket, by=by)
    return ticket
