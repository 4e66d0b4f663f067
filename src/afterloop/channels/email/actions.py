"""Every verb of mails that came."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import timedelta

import orjson
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.channels.email import threads
from afterloop.channels.email.models import InboundMail, Mailbox
from afterloop.channels.email.reading import Read
from afterloop.channels.email.schemas import Arrive, Arrived, MailTaken, Refuse
from afterloop.kernel import catalog, sql
from afterloop.kernel.actor import Actor, limited
from afterloop.kernel.errors import Conflict
from afterloop.kernel.events.emitting import emit, emit_rows, event_row, happened
from afterloop.kernel.files.actions import Part, Stored, keep_files
from afterloop.kernel.files.models import File
from afterloop.kernel.messages.actions import note_bounced
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.messages.schemas import NoteBounced
from afterloop.kernel.performing import hold
from afterloop.kernel.scope import Reach
from afterloop.kernel.time import reading as reading_of_clock
from afterloop.service.tickets.actions.beginning import Told, Way, begin
from afterloop.service.tickets.actions.talk import Heard, hear_customer
from afterloop.service.tickets.actions.windows import TooLate
from afterloop.service.tickets.models import Ticket, TicketLink
from afterloop.service.tickets.schemas import Hear

CHANNEL = "email"
NOBODY = ("auto", "receipt", "bounce")  # kinds of mails that a program wrote
HOUR = timedelta(hours=1)
MOST_NEW = 20  # tickets that one address may begin within an hour
MOST_SAID = 60  # mails that one ticket takes within an hour
WAITS = (10, 60, 600, 3600)  # seconds; then it waits for a person
TO_MAILS = "UPDATE files_file f SET record_id = m.id FROM email_inboundmail m WHERE m.file = f.id AND f.id = ANY(%s)"
MESSAGE = "SELECT id FROM tickets_message WHERE channel = %s AND external_id = %s"
END = """
UPDATE email_inboundmail m SET sender = r.sender, subject = r.subject, kind = r.kind, state = r.state,
  reason = r.reason, detail = '', ticket_id = r.ticket_id, message = r.message, revision = m.revision + 1
FROM jsonb_to_recordset(%s::jsonb) AS r(id bigint, sender text, subject text, kind text, state text, reason text,
  ticket_id bigint, message bigint) WHERE m.id = r.id
"""
ENDS = ("id", "sender", "subject", "kind", "state", "reason", "ticket_id", "message")
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
    if mail.state != State.WAITING or mail.attempts != read.waiting.attempt:
        return mail  # somebody else was faster
    _name(mail, read)
    said = read.mail
    [place] = threads.places_of([(said, mail)], by.now - HOUR)
    if threads.loop_mark() in said.loop or place.is_ours:
        return _end(mail, State.LEFT, by, reason="own")
    if place.copy:
        copy = InboundMail.objects.get(pk=place.copy)  # it was sent to two of our addresses
        return _end(mail, State.DONE, by, ticket=copy.ticket_id, message=copy.message)
    if said.kind == "bounce" and (told := _tell_of_bounce(read, by)) is not None:
        return _end(mail, State.DONE, by, ticket=told)
    if place.ticket is None and said.kind in NOBODY:
        return _end(mail, State.LEFT, by, reason=said.kind)
    if place.lately >= (MOST_SAID if place.ticket else MOST_NEW):
        # Two programs that answer each other, or one that has lost its mind: what comes is kept, and waits.
        return _end(mail, State.REFUSED, by, reason="too_many")
    return _say(mail, read, place, by)


@catalog.action("mail.begin_tickets", title=gettext_lazy("Make tickets of mails"), internal=True)
def begin_tickets(reads: Sequence[Read], *, by: Actor) -> list[Read]:
    """Those of many mails that are plainly new requests become tickets, together. Gives the others."""
    found = InboundMail.objects.filter(pk__in=[read.waiting.id for read in reads], state=State.WAITING)
    rows = {row.pk: row for row in found.order_by("pk").select_for_update(no_key=True)}
    by = by.at(reading_of_clock())  # after the locks were waited for
    ours = [read for read in reads if (row := rows.get(read.waiting.id)) and row.attempts == read.waiting.attempt]
    for read in ours:
        hold(rows[read.waiting.id])
        _name(rows[read.waiting.id], read)
    places = threads.places_of([(read.mail, rows[read.waiting.id]) for read in ours], by.now - HOUR)
    new, others = _sorted_out([(rows[read.waiting.id], read, place) for read, place in zip(ours, places, strict=True)])
    ways: dict[Way, list[tuple[InboundMail, Read]]] = defaultdict(list)
    for mail, read in new:
        ways[_way(read)].append((mail, read))
    for way, mails in ways.items():
        _begin(mails, way, by)
    return others


def _sorted_out(
    mails: Sequence[tuple[InboundMail, Read, threads.Place]],
) -> tuple[list[tuple[InboundMail, Read]], list[Read]]:
    """Which are plainly new requests. What may hang on another of these mails is not: it comes after them."""
    keys = {mail.key for mail, _read, _place in mails}
    seen: set[str] = set()
    begun: Counter[str] = Counter()
    new, others = [], []
    for mail, read, place in mails:
        alone = mail.key not in seen and keys.isdisjoint(threads.answered(read.mail))
        plain = read.mail.kind not in NOBODY and not read.mail.loop and not place.is_ours
        known = place.copy or place.ticket or place.lately + begun[mail.sender] >= MOST_NEW
        if alone and plain and not known:
            new.append((mail, read))
            begun[mail.sender] += 1
        else:
            others.append(read)
        seen.add(mail.key)
    return new, others


def _name(mail: InboundMail, read: Read) -> None:
    sender = read.mail.sender
    mail.sender = sender.address[:320].lower() if sender else ""
    mail.subject, mail.kind = read.mail.subject[:300], read.mail.kind


def _way(read: Read) -> Way:
    return Way(CHANNEL, read.waiting.type, read.waiting.unit, read.waiting.brand)


def _begin(mails: Sequence[tuple[InboundMail, Read]], way: Way, by: Actor) -> list[Ticket]:
    """Each of these mails becomes a new ticket."""
    told = [Told(read.name, read.words, read.mail.subject, "", read.email, mail.key, read.cc) for mail, read in mails]
    begun = begin(told, way, by=by)
    files, events = [], []
    for (mail, read), (ticket, message) in zip(mails, begun, strict=True):
        files += _parts(read, ticket, message)
        _set(mail, State.DONE, ticket=ticket.pk, message=message)
        events.append(happened("mail.done", mail, by=by, about=[f"ticket:{ticket.pk}"]))
    keep_files(files, by=by)
    ends = [{name: getattr(mail, name) for name in ENDS} for mail, _read in mails]
    sql.run(END, [orjson.dumps(ends).decode()])
    emit_rows(events)
    return [ticket for ticket, _message in begun]


def _say(mail: InboundMail, read: Read, place: threads.Place, by: Actor) -> InboundMail:
    ticket = _answer(mail, read, place, by) if place.ticket else None
    if ticket is None:
        [ticket] = _begin([(mail, read)], _way(read), by)
        if place.ticket:
            TicketLink.objects.create(kind=TicketLink.Kind.RELATED, source=ticket, target_id=place.ticket)
        return mail
    ((message,),) = sql.rows(MESSAGE, [CHANNEL, mail.key])
    keep_files(_parts(read, ticket, message), by=by)
    return _end(mail, State.DONE, by, ticket=ticket.pk, message=message)


def _parts(read: Read, ticket: Ticket, message: int) -> list[Part]:
    return [Part(kept.data, kept.stored, ticket, message, public=True, id=kept.id) for kept in read.files]


def _answer(mail: InboundMail, read: Read, place: threads.Place, by: Actor) -> Ticket | None:
    """None: it was finished too long ago."""
    reaches = dict.fromkeys(("ticket.hear", "ticket.view"), Reach(everything=True))
    writer = limited("customer", reaches, name=read.name, id=place.customer).at(by.now)
    heard = Heard(CHANNEL, read.words.html, mail.key, read.cc, quiet=read.mail.kind in NOBODY)
    try:
        found: Ticket = hear_customer(place.ticket, Hear(body=read.words.text), heard, by=writer)
    except TooLate:
        return None
    return found


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
    _set(mail, state, reason, ticket, message)
    mail.write("sender", "subject", "kind", "state", "reason", "detail", "ticket", "message")
    emit(f"mail.{state}", mail, by=by, about=[f"ticket:{ticket}"] if ticket else [])
    return mail


def _set(
    mail: InboundMail, state: str, reason: str = "", ticket: int | None = None, message: int | None = None
) -> None:
    mail.state, mail.reason, mail.detail, mail.ticket_id, mail.message = state, reason, "", ticket, message


@catalog.action("mail.refuse", title=gettext_lazy("Note that a mail could not be taken in"), internal=True)
def refuse(mail: InboundMail, data: Refuse, *, by: Actor) -> InboundMail:
    """It stays, with the reason; for what may pass it is tried again by itself a few times."""
    if mail.state != State.WAITING or mail.attempts != data.attempt:
        return mail  # somebody else has it in hand by now
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
