"""Which ticket a mail belongs to, and what an answer must carry so that the next one is found, too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from email.utils import formataddr
from typing import NamedTuple

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from afterloop.channels.email.models import InboundMail, Mailbox
from afterloop.channels.email.parsing import Address, Mail
from afterloop.kernel.messages.models import Dispatch
from afterloop.service.customers.identities import normal_email
from afterloop.service.customers.models import Identity
from afterloop.service.tickets.models import Ticket

LOOP = "X-Afterloop-Loop"
MOST_REFERENCES = 20
OWN = re.compile(r"\+t(\d{1,18})\.([0-9a-f]{12})@", re.ASCII)
NUMBER = re.compile(r"(?<!\d)(\d{6})[ -]?(\d{4,8})(?!\d)", re.ASCII)  # as it is kept, and as it is shown


def find(mail: Mail) -> Ticket | None:
    """By the mails that it answers, by the address it was sent to, by the number in its subject."""
    found = _by_references(mail) or _by_address([*mail.to, *mail.cc]) or _by_number(mail)
    return Ticket.objects.filter(pk=found).first() if found else None


def _by_references(mail: Mail) -> int | None:
    """The nearest first: what it answers, then what that answered."""
    ids = list(dict.fromkeys((*mail.in_reply_to, *reversed(mail.references))))[:MOST_REFERENCES]
    if not ids:
        return None
    sent = Dispatch.objects.filter(external_id__in=[f"<{each}>" for each in ids], entity="ticket")
    came = InboundMail.objects.filter(key__in=ids, ticket__isnull=False)
    known = dict(came.values_list("key", "ticket_id"))
    known |= {key[1:-1]: ticket for key, ticket in sent.values_list("external_id", "record_id")}
    return next((known[each] for each in ids if each in known), None)


def _by_address(addresses: Iterable[Address]) -> int | None:
    """Nobody can guess it: the address is signed."""
    for each in addresses:
        if (match := OWN.search(each.address)) and constant_time_compare(match[2], _signature(int(match[1]))):
            return int(match[1])
    return None


def _by_number(mail: Mail) -> int | None:
    """A number can be guessed, so that it only counts when its own customer writes it."""
    numbers = [f"{day}{counter}" for day, counter in NUMBER.findall(mail.subject)]
    address = normal_email(mail.sender.address) if mail.sender else ""
    if not numbers or not address:
        return None
    writers = Identity.objects.filter(channel="email", value=address).values("customer")
    rows = Ticket.objects.filter(number__in=numbers, customer__in=writers)
    return rows.order_by("-pk").values_list("pk", flat=True).first()


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


def thread_of(ticket: Ticket, *, by_hand: bool = False) -> Thread:
    """Of the mails of this ticket; nothing where there are none. `by_hand`: somebody has written the answer."""
    last = InboundMail.objects.filter(ticket=ticket, state="done").select_related("mailbox").order_by("-pk")
    mails = list(last[:MOST_REFERENCES])
    ids = [f"<{mail.key}>" for mail in reversed(mails) if not mail.key.startswith("sha256:")]
    if not mails:
        return Thread()
    headers = {LOOP: loop_mark(), "Auto-Submitted": "no" if by_hand else "auto-replied"}
    if ids:
        headers |= {"In-Reply-To": ids[-1], "References": " ".join(_with_ours(ticket, ids))}
    box = mails[0].mailbox
    if box is None or box.closed_at:
        return Thread("", headers, mails[-1].subject)
    if box.subaddresses:
        local, _, domain = box.address.rpartition("@")
        headers["Reply-To"] = formataddr((box.name, f"{local}+t{ticket.pk}.{_signature(ticket.pk)}@{domain}"))
    return Thread(formataddr((box.name, box.address)), headers, mails[-1].subject)


def _with_ours(ticket: Ticket, ids: Sequence[str]) -> list[str]:
    """Our own last answer stands in the chain, too: some programs sort by it alone."""
    ours = Dispatch.objects.filter(entity="ticket", record_id=ticket.pk, channel="email").order_by("-pk")
    return [*dict.fromkeys([*ids[:-1], *reversed(ours.values_list("external_id", flat=True)[:5]), ids[-1]])]


def is_own(address: str) -> bool:
    """One of the house's own mailboxes, or what it sends from."""
    return bool(address) and (
        address == settings.MAIL.sender.lower() or Mailbox.objects.filter(address=address.lower()).exists()
    )
