"""Every verb of texts themselves: those that went out, and those that came in."""

from __future__ import annotations

from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.channels.sms import opting_out, threads
from afterloop.channels.sms.models import SmsAccount, SmsReply, SmsSent
from afterloop.channels.sms.schemas import ArriveSms, NoteReceipt, NoteTaken, RefuseSms
from afterloop.kernel import catalog, sql
from afterloop.kernel.actor import Actor, limited
from afterloop.kernel.errors import Conflict
from afterloop.kernel.events.emitting import emit, emit_rows, event_row
from afterloop.kernel.messages.actions import note_bounced
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.messages.schemas import NoteBounced
from afterloop.kernel.scope import Reach
from afterloop.service.customers.identities import spoken_phone
from afterloop.service.tickets.actions.beginning import Told, Way, begin
from afterloop.service.tickets.actions.saving import Words
from afterloop.service.tickets.actions.talk import Heard, hear_customer
from afterloop.service.tickets.actions.windows import TooLate
from afterloop.service.tickets.models import Ticket, TicketLink
from afterloop.service.tickets.schemas import Hear

CHANNEL = "sms"
VERBS = ("ticket.hear", "ticket.view")
MOST_NEW = 20  # tickets that one number may begin within an hour
MOST_SAID = 60  # texts that one ticket takes within an hour
WAITS = (10, 60, 600, 3600)  # seconds; then it waits for a person
MESSAGE = "SELECT id FROM tickets_message WHERE channel = %s AND external_id = %s"
State = SmsReply.State


@catalog.action("sms_sent.note", title=gettext_lazy("Note that a text was taken"), internal=True)
def note_taken(data: NoteTaken, *, by: Actor) -> SmsSent:
    row: SmsSent = SmsSent.objects.create(
        dispatch=data.dispatch, account_id=data.account, purpose=data.purpose, external_id=data.external_id[:100],
        segments=data.segments, price=data.price, at=by.now,
    )  # fmt: skip
    emit("sms_sent.noted", row, by=by)
    return row


@catalog.action("sms_sent.note_receipt", title=gettext_lazy("Note what became of a text"), internal=True)
def note_receipt(row: SmsSent, data: NoteReceipt, *, by: Actor) -> SmsSent:
    """The first word counts: told twice it is one. What failed waits for a person, as a mail that came back."""
    if row.delivered_at or row.failed_at:
        return row
    if data.delivered:
        row.delivered_at = by.now
    else:
        row.failed_at, row.failure = by.now, data.failure
    row.write("delivered_at", "failed_at", "failure")
    dispatch = Dispatch.objects.filter(pk=row.dispatch or 0).first()
    about = [f"{dispatch.entity}:{dispatch.record_id}"] if dispatch and dispatch.entity else []
    emit("sms_sent.delivered" if data.delivered else "sms_sent.failed", row, by=by, about=about)
    if dispatch is not None and not data.delivered:
        note_bounced(dispatch, NoteBounced(reason=data.failure), by=by)
    return row


@catalog.action("sms_reply.arrive", title=gettext_lazy("Keep texts that came in"), internal=True)
def arrive(data: ArriveSms, *, by: Actor) -> int:
    """One row for each that this account does not have yet. Gives how many are new."""
    account = SmsAccount.objects.get(pk=data.account)
    before = SmsReply.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    SmsReply.objects.bulk_create(
        [
            SmsReply(account=account, unit_id=account.unit_id, created_at=by.now, next_at=by.now, **each.model_dump())
            for each in data.texts
        ],
        ignore_conflicts=True,
    )
    keys = [each.key for each in data.texts]
    rows = SmsReply.objects.filter(account=account, key__in=keys, pk__gt=before, created_at=by.now)
    emit_rows([event_row("sms_reply.arrived", row, row.facts(), by=by) for row in rows])
    return len(rows)


@catalog.action("sms_reply.take_in", title=gettext_lazy("Take a text in"), internal=True)
def take_in(reply: SmsReply, data: RefuseSms, *, by: Actor) -> SmsReply:
    """A word for us alone, a word in the thread of the ticket that we wrote about, or a new ticket."""
    if reply.state != State.WAITING or reply.attempts != data.attempt:
        return reply  # somebody else was faster
    word = opting_out.word_of(reply.text)
    if word in opting_out.OUT:
        opting_out.opt_out(reply.number, word, by)
        return _end(reply, State.LEFT, by, reason="out")
    if word in opting_out.BACK:
        opting_out.come_back(reply.number, by)
        return _end(reply, State.LEFT, by, reason="back")
    if not reply.text.strip():
        return _end(reply, State.LEFT, by, reason="empty")
    place = threads.place_of(reply.number, by.now)
    if place.lately >= (MOST_SAID if place.ticket else MOST_NEW):
        # A machine that answers, or one that has lost its mind: what comes is kept, and waits.
        return _end(reply, State.REFUSED, by, reason="too_many")
    account = reply.account
    if place.ticket is None and (account is None or not account.type):
        return _end(reply, State.REFUSED, by, reason="no_type")
    return _say(reply, place, by)


def _say(reply: SmsReply, place: threads.Place, by: Actor) -> SmsReply:
    writer = limited("customer", dict.fromkeys(VERBS, Reach(everything=True)), name=reply.number, id=place.customer)
    writer = writer.at(by.now)
    ticket = _answer(reply, place, writer) if place.ticket else None
    if ticket is None:
        if reply.account is None or not reply.account.type:
            return _end(reply, State.REFUSED, by, reason="no_type")
        ticket = _begin(reply, reply.account, by)
        if place.ticket:
            TicketLink.objects.create(kind=TicketLink.Kind.RELATED, source=ticket, target_id=place.ticket)
    ((message,),) = sql.rows(MESSAGE, [CHANNEL, _external(reply)])
    return _end(reply, State.DONE, by, ticket=ticket.pk, message=message)


def _answer(reply: SmsReply, place: threads.Place, writer: Actor) -> Ticket | None:
    """None: it was finished too long ago."""
    try:
        found: Ticket = hear_customer(
            place.ticket, Hear(body=reply.text), Heard(CHANNEL, "", _external(reply)), by=writer
        )
    except TooLate:
        return None
    return found


def _begin(reply: SmsReply, account: SmsAccount, by: Actor) -> Ticket:
    told = Told(spoken_phone(reply.number), Words(reply.text), phone=reply.number, external_id=_external(reply))
    ((ticket, _message),) = begin([told], Way(CHANNEL, account.type, account.unit_id), by=by)
    return ticket


def _external(reply: SmsReply) -> str:
    """Once among all messages of this channel, whichever account it came by."""
    return f"{reply.account_id or 0}:{reply.key}"


def _end(
    reply: SmsReply,
    state: str,
    by: Actor,
    *,
    reason: str = "",
    ticket: int | None = None,
    message: int | None = None,
) -> SmsReply:
    reply.state, reply.reason, reply.detail, reply.ticket_id, reply.message = state, reason, "", ticket, message
    reply.write("state", "reason", "detail", "ticket", "message")
    emit(f"sms_reply.{state}", reply, by=by, about=[f"ticket:{ticket}"] if ticket else [])
    return reply


@catalog.action("sms_reply.refuse", title=gettext_lazy("Note that a text could not be taken in"), internal=True)
def refuse(reply: SmsReply, data: RefuseSms, *, by: Actor) -> SmsReply:
    if reply.state != State.WAITING or reply.attempts != data.attempt:
        return reply
    again = data.again and reply.attempts <= len(WAITS)
    reply.reason, reply.detail = data.reason, data.detail[:1000]
    if again:
        reply.next_at = by.now + timedelta(seconds=WAITS[reply.attempts - 1])
    else:
        reply.state = State.REFUSED
    reply.write("state", "reason", "detail", "next_at")
    if not again:
        emit("sms_reply.refused", reply, by=by)
    return reply


@catalog.action("sms_reply.try_again", title=gettext_lazy("Take a text in once more"))
def try_again(reply: SmsReply, *, by: Actor) -> SmsReply:
    if reply.state != State.REFUSED:
        raise Conflict(_("This text is a message already, or is about to become one."))
    reply.state, reply.reason, reply.attempts, reply.next_at = State.WAITING, "", 0, by.now
    reply.write("state", "reason", "attempts", "next_at")
    emit("sms_reply.tried_again", reply, by=by)
    return reply
