"""The mails that came, as administration looks at them, and one as it came."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from afterloop.channels.email.models import InboundMail
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import NotFound
from afterloop.kernel.files.models import File
from afterloop.service.tickets.queries import thread_of

PAGE = 50
REASONS = {
    "own": gettext_noop("It went out from here: a mail of ours came back to us."),
    "auto": gettext_noop("A program answered by itself, and to nothing of ours."),
    "receipt": gettext_noop("It only says that a mail was opened."),
    "bounce": gettext_noop("A mail came back that did not go out from here."),
    "too_many": gettext_noop("Too many came within an hour: two programs may be answering each other."),
}


def mails(by: Actor, state: str, before: int) -> dict[str, Any]:
    """A page of those in this state, the newest first."""
    by.require("mail.view")
    rows = InboundMail.objects.visible_to(by, "mail.view").filter(state=state)
    if before:
        rows = rows.filter(pk__lt=before)
    found = list(rows.select_related("mailbox", "ticket").order_by("-pk")[: PAGE + 1])
    return {"items": [mail_out(row) for row in found[:PAGE]], "next": found[PAGE - 1].pk if len(found) > PAGE else None}


def mail_out(row: InboundMail) -> dict[str, Any]:
    return {
        **{name: getattr(row, name) for name in ("id", "sender", "subject", "size", "kind", "state", "reason")},
        "mailbox": row.mailbox_id,
        "address": row.mailbox.address if row.mailbox else "",
        "sentence": row.detail or (_(REASONS[row.reason]) if row.reason in REASONS else ""),
        "ticket": row.ticket_id,
        "number": row.ticket.number if row.ticket else "",
        "at": row.created_at,
    }


def whole(by: Actor, pk: int) -> File:
    """The file of a mail that this reader may see."""
    row = InboundMail.objects.visible_to(by, "mail.view").filter(pk=pk).first()
    if row is None:
        raise NotFound()
    return _file(row)


def whole_of_message(ticket: int, message: int) -> File:
    """The mail that this message of a ticket, or of one merged into it, came as.

    Whether the reader may see the ticket was asked.
    """
    row = InboundMail.objects.filter(ticket__in=list(thread_of(ticket)), message=message).order_by("pk").first()
    if row is None:
        raise NotFound()
    return _file(row)


def _file(row: InboundMail) -> File:
    file: File | None = File.objects.filter(pk=row.file, entity="mail").first()
    if file is None:
        raise NotFound()
    return file
