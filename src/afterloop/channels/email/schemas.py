"""What comes in and goes out about mailboxes and mails."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, Field

from afterloop.kernel.http import Out, Schema


class MailFacts(BaseModel):
    state: str
    kind: str
    reason: str
    unit_id: int | None
    ticket_id: int | None


class Arrived(BaseModel):
    """A mail that lies in storage."""

    key: str
    size: int
    sha256: str


class Arrive(Schema):
    """Mails of one mailbox, and how far it has been read with them."""

    mailbox: int | None = None
    mails: list[Arrived]
    uid_validity: int | None = None
    last_uid: int | None = None


class Refuse(Schema):
    """`attempt`: which one failed. `again`: it is tried once more by itself."""

    attempt: int
    reason: str
    detail: str = ""
    again: bool = False


class InboundMailOut(Out):
    id: int
    mailbox: int | None
    address: str
    sender: str
    subject: str
    size: int
    kind: str
    state: str
    reason: str
    sentence: str = Field(description="Why it was left or refused, for people")
    ticket: int | None
    number: str
    at: datetime


class InboundMailPage(Out):
    items: list[InboundMailOut]
    next: int | None


State = Literal["waiting", "done", "left", "refused"]


class MailTaken(Out):
    """What became of a raw mail: its row, and whether it had come before."""

    id: int
    known: bool
