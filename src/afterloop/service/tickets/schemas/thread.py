"""What was said on a ticket, and what happened to it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from afterloop.kernel.files.schemas import FileOut
from afterloop.kernel.http import Out
from afterloop.kernel.messages.schemas import DispatchState
from afterloop.service.tickets.schemas import TicketBrief


class Author(Out):
    kind: str
    name: str


class MessageOut(Out):
    id: int
    direction: str
    channel: str
    author: Author
    body: str
    html: str = Field(description="The same with its form, cleaned; empty where it was written plainly")
    attachments: list[FileOut]
    delivery: str
    cc: list[str] = Field(description="Who got it by mail, too")
    bcc: list[str]
    original: bool = Field(description="It came from outside, such as a mail, which is kept as it was sent")
    ticket: TicketBrief | None = Field(description="Where it was said, if not on this ticket: one that was merged")
    at: datetime


class MessagePage(Out):
    items: list[MessageOut]
    next: str | None
    earlier: str | None = Field(description="Read from its end: where the page before this one ends")


class Change(Out):
    label: str
    before: Any
    after: Any


class Happening(Out):
    id: int
    name: str
    sentence: str
    actor: Author
    changes: dict[str, Change]
    cause: int | None
    delivery: DispatchState | None = Field(description="How a message to the customer fares that was written then")
    at: datetime


class Timeline(Out):
    items: list[Happening]
    next: str | None
    earlier: str | None = Field(description="Read from its end: where the page before this one ends")


class Cause(Out):
    """What led to something. `record`: the kind of record on which it happened, where it was not this ticket."""

    sentence: str
    record: str
    at: datetime


Kind = Literal["words", "state", "people", "facts", "other"]


class HistoryEntry(Happening):
    kind: Kind
    why: list[Cause] = Field(description="The nearest cause first")


class History(Out):
    items: list[HistoryEntry]
    next: int | None
