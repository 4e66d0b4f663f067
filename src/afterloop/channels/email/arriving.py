"""A mail's way in: kept whole first, and only then looked into. What is kept here cannot be lost any more.

The bytes go to storage outside any transaction; one action writes down that they are there, with how far the mailbox
has been read. Killed before, the mails are fetched again; killed after, they are rows that wait.
"""

from __future__ import annotations

import hashlib
import io
import uuid
from collections.abc import Sequence
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import compat32
from email.utils import getaddresses
from typing import NamedTuple

from django.core.files.base import File as Content
from django.core.files.storage import default_storage
from django.db import IntegrityError

from afterloop.channels.email.actions import arrive
from afterloop.channels.email.models import Mailbox
from afterloop.channels.email.schemas import Arrive, Arrived, MailTaken
from afterloop.kernel import time
from afterloop.kernel.actor import system
from afterloop.kernel.files.actions import Stored

LARGEST = 60 * 1024 * 1024  # bytes
HEADERS = 256 * 1024  # bytes that are looked through for a Message-ID
LONGEST_KEY = 250
MOST_ADDRESSES = 200


class Place(NamedTuple):
    """How far a folder has been read."""

    validity: int
    uid: int


def deliver(raws: Sequence[bytes], box: Mailbox | None = None, place: Place | None = None) -> list[MailTaken]:
    """Keep these mails, each once. Gives what each became, in their order."""
    mails = [Arrived(key=key_of(raw), size=len(raw), sha256=hashlib.sha256(raw).hexdigest()) for raw in raws]
    day = f"{time.now():%Y/%m/%d}"
    stored = tuple(_store(raw, day) for raw in raws)
    wish = Arrive(
        mailbox=box.pk if box else None, mails=mails,
        uid_validity=place.validity if place else None, last_uid=place.uid if place else None,
    )  # fmt: skip
    try:
        taken = _arrive(wish, stored)
    except Exception:
        _discard(stored)
        raise
    _discard([where for where, mail in zip(stored, taken, strict=True) if mail.known])
    return taken


def _arrive(wish: Arrive, stored: tuple[Stored, ...]) -> list[MailTaken]:
    try:
        return arrive(wish, stored, by=system("mail"))
    except IntegrityError:  # somebody else has just brought one of them
        return arrive(wish, stored, by=system("mail"))


def key_of(raw: bytes) -> str:
    """By what the same mail is known when it comes again."""
    key = str(_head(raw).get("Message-ID") or "").strip().strip("<>").strip()
    if key and key.isprintable() and key.isascii() and len(key) <= LONGEST_KEY:
        return key
    return f"sha256:{hashlib.sha256(raw).hexdigest()}"


def addressed(raw: bytes) -> Mailbox | None:
    """The mailbox of ours that a mail was sent to, where nobody says by which it came."""
    head = _head(raw)
    lines = [str(line) for name in ("Delivered-To", "X-Original-To", "To", "Cc") for line in head.get_all(name, [])]
    wanted = [address.lower() for _name, address in getaddresses(lines)][:MOST_ADDRESSES]
    boxes = {box.address: box for box in Mailbox.objects.filter(address__in=wanted, closed_at=None)}
    return next((boxes[address] for address in wanted if address in boxes), None)


def _head(raw: bytes) -> Message[str, str]:
    head = raw[:HEADERS]
    end = min((at for sign in (b"\r\n\r\n", b"\n\n") if (at := head.find(sign)) >= 0), default=len(head))
    return BytesHeaderParser(policy=compat32).parsebytes(head[:end])


def _store(raw: bytes, day: str) -> Stored:
    base = f"{day}/{uuid.uuid4().hex}"
    return Stored(default_storage.save(base, Content(io.BytesIO(raw), name=base)))


def _discard(stored: Sequence[Stored]) -> None:
    for where in stored:
        default_storage.delete(where.key)
