"""What a mail is, once it has been read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Kind = Literal["person", "auto", "list", "bounce", "receipt"]


@dataclass(frozen=True, slots=True)
class Address:
    name: str  # "" where only the address is written
    address: str  # its domain in lower case ASCII


@dataclass(frozen=True, slots=True)
class Attachment:
    name: str  # a bare file name; every attachment has one
    type: str  # "application/pdf", as the sender says
    size: int
    md5: str
    content_id: str  # without <>, "" if none
    inline: bool  # shown within the text
    content: bytes


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a mail of ours at one recipient (RFC 3464)."""

    action: str  # failed, delayed, delivered, relayed, expanded
    recipient: str
    status: str  # "5.1.1", "" if none is told
    diagnostic: str
    original_id: str  # the Message-ID of the mail that it is about


@dataclass(frozen=True, slots=True)
class Mail:
    subject: str
    sender: Address | None
    reply_to: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    date: datetime | None  # aware, in UTC; None where it is missing or senseless
    message_id: str  # without <>, "" if none
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    text: str  # what a person reads, made from the HTML where there is nothing else
    html: str  # as it came: whoever shows it cleans it first
    attachments: tuple[Attachment, ...]
    kind: Kind
    reports: tuple[Report, ...]
    loop: tuple[str, ...]  # the marks of our own mails that this one carries
    problems: tuple[str, ...]  # what was wrong and mended: "charset", "date", "truncated"
