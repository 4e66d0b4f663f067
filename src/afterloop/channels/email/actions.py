"""Every verb of mails that came."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.channels.email import threads
from afterloop.channels.email.models import InboundMail, Mailbox
from afterloop.channels.email.reading import Read
from afterloop.channels.email.schemas import Arrive, Arrived, MailTaken, Refuse
from afterloop.kernel import catalog, sql
from afterloop.kernel.actor import Actor, limited
from afterloop.kernel.errors import Conflict
from afterloop.kernel.events.emitting import emit, emit_rows, event_row
from afterloop.kernel.files.actions import Stored, make_part, upload_file
from afterloop.kernel.files.models import File
from afterloop.kernel.messages.actions import note_bounced
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.messages.schemas import NoteBounced
from afterloop.kernel.scope import Reach
from afterloop.service.customers.schemas import ContactIn
from afterloop.service.tickets.actions.intake import Beside, create_ticket
from afterloop.service.tickets.actions.saving import Words
from afterloop.service.tickets.actions.talk import Heard, hear_customer
from afterloop.service.tickets.actions.windows import TooLate
from afterloop.service.tickets.models import Ticket, TicketLink
from afterloop.service.tickets.schemas import CreateTicket, Hear

CHANNEL = "email"
VERBS = ("ticket.hear", "ticket.create", "ticket.view", "customer.create")
HOUR = timedelta(hours=1)
MOST_NEW = 20  # tickets that one address may begin within an hour
MOST_SAID = 60  # mails that one ticket takes within an hour
WAITS = (10, 60, 600, 3600)  # seconds; then it waits for a person
TO_MAILS = "UPDATE files_file f SET record_id = m.id FROM email_inboundmail m WHERE m.file = f.id AND f.id = ANY(%s)"
MESSAGE = "SELECT id FROM tickets_message WHERE channel = %s AND external_id = %s"
State = InboundMail.State


@catalog.action("mail.arrive", title=gettext_lazy("Keep mails that came"), internal=True)
def arrive(data: Arrive, stored: tuple[Stored, ...], *, by: Actor) -> list[MailTaken]:
    """One row for each that this mailbox does not have yet, and the place up to which it was read."""
    box = Mailbox.objects.select_for_update(no_key=True).get(pk=data.mailbox) if data.mailbox else None
    new = {mail.key: (mail, where) for mail, where in zip(data.mails, stored, strict=True)}
    known = dict(InboundMail.objects.filter(mailbox=box, key__in=list(new)).values_list("key", "pk"))
    rows = _keep([new[key] for key in new if key not in known], box, by)
    made = {row.key: row.pk for row in rows}
    taken = []
    for mail, where in zip(data.mails, stored, strict=True):
        is_new = mail.key in made and new[mail.key][1] is where
        taken.append(MailTaken(id=(known | made)[mail.key], known=not is_new))
    if box is not None and data.last_uid is not None:
        # Where reading stands is no setting: no event, no revision.
        Mailbox.objects.filter(pk=box.pk).update(uid_validity=data.uid_validity, last_uid=data.last_uid)
    return taken


def _keep(new: list[tuple[Arrived, Stored]], box: Mailbox | None, by: Actor) -> list[InboundMail]:
    """Their rows, with a file each; a batch makes as many statements as one mail."""
    common = {"name": "mail.eml", "type": "message/rfc822", "uploader_kind": by.kind, "entity": "mail"}
    files = File.objects.bulk_create(
        File(**common, size=mail.size, sha256=mail.sha256, key=where.key, created_at=by.now, attached_at=by.now)
        for mail, where in new
    )
    unit, at = box.unit_id if box else None, {"next_at": by.now, "created_at": by.now}
    rows: list[InboundMail] = InboundMail.objects.bulk_create(
        InboundMail(mailbox=box, unit_id=unit, key=mail.key, file=file.pk, size=mail.size, **at)
        for (mail, _where), file in zip(new, files, strict=True)
    )
    sql.run(TO_MAILS, [[file.pk for file in files]])
    emit_rows([event_row("mail.arrived", row, row.facts(), by=by) for row in rows])
    return rows


@catalog.action("mail.take_in", title=gettext_lazy("Take a mail in"), internal=True)
def take_in(mail: InboundMail, read: Read, *, by: Actor) -> InboundMail:
    """It becomes a message of the ticket that it belongs to, or a new ticket; or it is left, and says why."""
    if mail.state != State.WAITING or mail.attempts != read.attempt:
        return mail  # somebody else was faster
    said = read.mail
    mail.sender = said.sender.address[:320].lower() if said.sender else ""
    mail.subject, mail.kind = said.subject[:300], said.kind
    place = threads.place_of(said, mail, by.now - HOUR)
    if threads.loop_mark() in said.loop or place.is_ours:
        return _end(mail, State.LEFT, by, reason="own")
    if place.copy:
        copy = InboundMail.objects.get(pk=place.copy)  # it was sent to two of our addresses
        return _end(mail, State.DONE, by, ticket=copy.ticket_id, message=copy.message)
    if said.kind == "bounce" and (told := _tell_of_bounce(read, by)) is not None:
        return _end(mail, State.DONE, by, ticket=told)
    if place.ticket is None and said.kind in ("auto", "receipt", "bounce"):
        return _end(mail, State.LEFT, by, reason=said.kind)
    if place.lately >= (MOST_SAID if place.ticket else MOST_NEW):
        # Two programs that answer each other, or one that has lost its mind: what comes is kept, and waits.
        return _end(mail, State.REFUSED, by, reason="too_many")
    return _say(mail, read, place, by)


def _say(mail: InboundMail, read: Read, place: threads.Place, by: Actor) -> InboundMail:
    files = [upload_file(kept.data, kept.stored, by=by) for kept in read.files]
    words = read.words([file.pk for file in files])
    writer = limited("customer", dict.fromkeys(VERBS, Reach(everything=True)), name=read.name).at(by.now)
    ticket = _answer(mail, read, words, place, writer) if place.ticket else None
    if ticket is None:
        ticket = _begin(mail, read, words, writer)
        if place.ticket:
            TicketLink.objects.create(kind=TicketLink.Kind.RELATED, source=ticket, target_id=place.ticket)
    ((message,),) = sql.rows(MESSAGE, [CHANNEL, mail.key])
    make_part(files, ticket, by=by, public=True, part=message)
    return _end(mail, State.DONE, by, ticket=ticket.pk, message=message)


def _answer(mail: InboundMail, read: Read, words: Words, place: threads.Place, writer: Actor) -> Ticket | None:
    """None: it was finished too long ago."""
    heard = Heard(CHANNEL, words.html, mail.key, quiet=read.mail.kind in ("auto", "receipt", "bounce"))
    said, writer = Hear(body=words.text), replace(writer, id=place.customer)
    try:
        found: Ticket = hear_customer(place.ticket, said, heard, by=writer)
    except TooLate:
        return None
    return found


def _begin(mail: InboundMail, read: Read, words: Words, writer: Actor) -> Ticket:
    wish = CreateTicket(
        type=read.type, subject=" ".join(read.mail.subject.split())[:300], message=words.text, unit=read.unit,
        contact=ContactIn(name=read.name, email=read.email), channel=CHANNEL,
    )  # fmt: skip
    beside = Beside(brand=read.brand, html=words.html, external_id=mail.key, has_form=False)
    return create_ticket(wish, beside, by=writer)


def _tell_of_bounce(read: Read, by: Actor) -> int | None:
    """The mail that came back says so itself, and so does its ticket. None: it was none of ours."""
    reports = {f"<{report.original_id}>": report for report in read.mail.reports if report.original_id}
    found = None
    for dispatch in Dispatch.objects.filter(external_id__in=list(reports)):
        report = reports[dispatch.external_id]
        if report.action in ("", "failed"):
            reason = " ".join(part for part in (report.status, report.diagnostic) if part) or read.mail.subject
            note_bounced(dispatch, NoteBounced(reason=reason[:1000]), by=by)
        if dispatch.entity == "ticket":
            found = dispatch.record_id
    return found


def _end(
    mail: InboundMail,
    state: str,
    by: Actor,
    *,
    reason: str = "",
    ticket: int | None = None,
    message: int | None = None,
) -> InboundMail:
    mail.state, mail.reason, mail.detail, mail.ticket_id, mail.message = state, reason, "", ticket, message
    mail.write("sender", "subject", "kind", "state", "reason", "detail", "ticket", "message")
    emit(f"mail.{state}", mail, by=by, about=[f"ticket:{ticket}"] if ticket else [])
    return mail


@catalog.action("mail.refuse", title=gettext_lazy("Note that a mail could not be taken in"), internal=True)
def refuse(mail: InboundMail, data: Refuse, *, by: Actor) -> InboundMail:
    """It stays, with the reason; for what may pass it is tried again by itself a few times."""
    if mail.state != State.WAITING:
        return mail
    if data.again and mail.attempts <= len(WAITS):
        mail.next_at = by.now + timedelta(seconds=WAITS[mail.attempts - 1])
        mail.write("next_at")
        return mail
    mail.detail = data.detail[:1000]
    mail.state, mail.reason = State.REFUSED, data.reason
    mail.write("state", "reason", "detail")
    emit("mail.refused", mail, by=by)
    return mail


@catalog.action("mail.try_again", title=gettext_lazy("Take a mail in once more"))
def try_again(mail: InboundMail, *, by: Actor) -> InboundMail:
    if mail.state not in (State.REFUSED, State.LEFT):
        raise Conflict(_("This mail is a message already, or is about to become one."))
    mail.state, mail.reason, mail.attempts, mail.next_at = State.WAITING, "", 0, by.now
    mail.write("state", "reason", "attempts", "next_at")
    emit("mail.tried_again", mail, by=by)
    return mail
