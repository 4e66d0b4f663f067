"""To which ticket a mail belongs, and what an answer must carry so that the next one is found, too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from email.utils import formataddr
from typing import NamedTuple

import orjson
from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from afterloop.channels.email.models import InboundMail
from afterloop.channels.email.parsing import Address, Mail
from afterloop.channels.email.sending import route_of
from afterloop.kernel import sql
from afterloop.kernel.messages.models import Dispatch
from afterloop.service.customers.identities import normal_email
from afterloop.service.tickets.models import Ticket

LOOP = "X-Afterloop-Loop"
MOST_REFERENCES = 20
OWN = re.compile(r"\+t(\d{1,18})\.([0-9a-f]{12})@", re.ASCII)
NUMBER = re.compile(r"(?<!\d)(\d{6})[ -]?(\d{4,8})(?!\d)", re.ASCII)  # as it is kept, and as it is shown


class Place(NamedTuple):
    """What is known about a mail that is about to be taken in."""

    is_ours: bool  # it comes from one of the house's own addresses
    copy: int | None  # the same mail, as another mailbox got it
    ticket: int | None  # to which it belongs
    customer: int | None  # whose that is
    lately: int  # mails that became messages within the hour: of this ticket, or of this sender


# The nearest mail first: what it answers, then what that answered.
PLACES = """
SELECT %(own)s = r.sender OR EXISTS (SELECT FROM email_mailbox WHERE address = r.sender),
  (SELECT c.id FROM email_inboundmail c WHERE c.key = r.key AND c.id <> r.id AND c.ticket_id IS NOT NULL LIMIT 1),
  thread.id, thread.customer_id,
  CASE WHEN thread.id IS NOT NULL
    THEN (SELECT count(*) FROM email_inboundmail m WHERE m.ticket_id = thread.id
      AND m.state = 'done' AND m.created_at > %(since)s)
    ELSE (SELECT count(*) FROM email_inboundmail m WHERE m.sender = r.sender AND m.sender <> ''
      AND m.state = 'done' AND m.created_at > %(since)s) END
FROM jsonb_to_recordset(%(rows)s::jsonb) AS r(place int, id bigint, key text, sender text, signed bigint, ids text[],
  numbers text[], identity text)
LEFT JOIN LATERAL (
  SELECT t.id, t.customer_id FROM tickets_ticket t WHERE t.id = coalesce(r.signed, (
    SELECT found.ticket FROM unnest(r.ids) WITH ORDINALITY AS given(id, place), LATERAL (
      SELECT ticket_id AS ticket FROM email_inboundmail WHERE key = given.id AND ticket_id IS NOT NULL
      UNION ALL
      SELECT record_id FROM messages_dispatch WHERE external_id = '<' || given.id || '>' AND entity = 'ticket'
    ) AS found ORDER BY given.place LIMIT 1), (
    SELECT n.id FROM tickets_ticket n WHERE n.number = ANY(r.numbers) AND n.customer_id IN (
      SELECT customer_id FROM customers_identity WHERE channel = 'email' AND value = r.identity)
    ORDER BY n.id DESC LIMIT 1))
) AS thread ON true
ORDER BY r.place
"""


def places_of(mails: Sequence[tuple[Mail, InboundMail]], since: datetime) -> list[Place]:
    """By the address it was sent to, by the mails that it answers, by the number in its subject.

    An address is signed and a Message-ID cannot be guessed. A number can: it counts only when its own customer writes.
    """
    wanted = [
        {
            "place": place,
            "id": row.pk,
            "key": row.key,
            "sender": row.sender,
            "signed": _signed([*mail.to, *mail.cc]),
            "ids": answered(mail),
            "numbers": [f"{day}{counter}" for day, counter in NUMBER.findall(mail.subject)],
            "identity": normal_email(row.sender),
        }
        for place, (mail, row) in enumerate(mails)
    ]
    values = {"own": settings.MAIL.sender.lower(), "since": since, "rows": orjson.dumps(wanted).decode()}
    return [Place(*found) for found in sql.rows(PLACES, values)]


def answered(mail: Mail) -> list[str]:
    """The Message-IDs that a mail goes back to, the nearest first."""
    return list(dict.fromkeys((*mail.in_reply_to, *reversed(mail.references))))[:MOST_REFERENCES]


def _signed(addresses: Iterable[Address]) -> int | None:
    for each in addresses:
        if (match := OWN.search(each.address)) and constant_time_compare(match[2], _signature(int(match[1]))):
            return int(match[1])
    return None


def _signature(ticket: int) -> str:
    return salted_hmac("afterloop.mail.ticket", str(ticket), algorithm="sha256").hexdigest()[:12]


def loop_mark() -> str:
    """Of this installation: what comes in with it has gone out from here."""
    return salted_hmac("afterloop.mail.loop", "", algorithm="sha256").hexdigest()[:16]


class Thread(NamedTuple):
    """How an answer on a ticket goes out as part of its thread."""

    sender: str = ""
    headers: dict[str, str] = {}
    subject: str = ""  # of the mail that it answers
    route: str = ""  # by which server


def thread_of(ticket: Ticket, *, by_hand: bool = False) -> Thread:
    """Of the mails of this ticket; nothing where there are none. `by_hand`: somebody has written the answer."""
    last = InboundMail.objects.filter(ticket=ticket, state="done").select_related("mailbox").order_by("-pk")
    mails = list(last[:MOST_REFERENCES])
    if not mails:
        return Thread()
    headers = {LOOP: loop_mark(), "Auto-Submitted": "no" if by_hand else "auto-replied"}
    if chain := _chain(ticket, mails):
        headers |= {"In-Reply-To": chain[-1], "References": " ".join(chain)}
    box = mails[0].mailbox
    if box is None or box.closed_at:
        return Thread("", headers, mails[-1].subject)
    if box.subaddresses:
        local, _, domain = box.address.rpartition("@")
        headers["Reply-To"] = formataddr((box.name, f"{local}+t{ticket.pk}.{_signature(ticket.pk)}@{domain}"))
    return Thread(formataddr((box.name, box.address)), headers, mails[-1].subject, route_of(box))


def _chain(ticket: Ticket, mails: Sequence[InboundMail]) -> list[str]:
    """What was written up to the mail that is answered, theirs and ours: some programs sort by it alone."""
    theirs = [(mail.created_at, f"<{mail.key}>") for mail in mails if not mail.key.startswith("sha256:")]
    if not theirs:
        return []
    newest, answered = max(theirs)
    sent = Dispatch.objects.filter(entity="ticket", record_id=ticket.pk, channel="email", created_at__lt=newest)
    ours = sent.order_by("-pk").values_list("created_at", "external_id")[:MOST_REFERENCES]
    before = [each for _at, each in sorted({*theirs, *ours}) if each != answered]
    return [*before[-MOST_REFERENCES:], answered]
