"""Mails as people and programs send them, and what became of them."""

from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage
from email.utils import make_msgid
from typing import Any

import pytest

from afterloop.channels.email import taking_in
from afterloop.channels.email.arriving import deliver
from afterloop.channels.email.models import InboundMail, Mailbox
from afterloop.kernel.people.models import OrgUnit
from afterloop.service.tickets.models import Ticket


@pytest.fixture
def box(db: None) -> Mailbox:
    unit = OrgUnit.objects.get(parent=None)
    made: Mailbox = Mailbox.objects.create(address="help@afterloop.example", name="客服中心", type="repair", unit=unit)
    return made


def letter(subject: str = "热水器不出热水", body: str = "昨天开始不出热水。", **headers: Any) -> EmailMessage:
    """Dora writes; `From_`, `In_Reply_To` and so on replace what she usually says."""
    mail = EmailMessage()
    usual = {
        "From": "朵拉 <dora@example.com>",
        "To": "help@afterloop.example",
        "Message-ID": make_msgid(domain="example.com"),
    }
    given = {name.rstrip("_").replace("_", "-"): value for name, value in headers.items()}
    for name, value in (usual | {"Subject": subject} | given).items():
        if value is not None:
            mail[name] = value
    mail.set_content(body)
    return mail


Receive = Callable[..., InboundMail]


@pytest.fixture
def receive(box: Mailbox) -> Receive:
    """Deliver a mail and take it in: `receive(letter(…))`, or raw bytes."""

    def received(mail: EmailMessage | bytes, into: Mailbox | None = box) -> InboundMail:
        raw = mail if isinstance(mail, bytes) else mail.as_bytes()
        [taken] = deliver([raw], into)
        taking_in.take_in_waiting()
        row: InboundMail = InboundMail.objects.get(pk=taken.id)
        return row

    return received


def said(ticket: Ticket | None) -> list[str]:
    """What stands in the thread."""
    assert ticket is not None
    return list(ticket.messages.order_by("pk").values_list("body", flat=True))
