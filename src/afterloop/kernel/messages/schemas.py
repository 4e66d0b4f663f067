"""What comes in and goes out about messages."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field

from afterloop.kernel.http import Id, Out, Schema


class NoticeFacts(BaseModel):
    user_id: int
    read_at: datetime | None


class DispatchFacts(BaseModel):
    channel: str
    state: str
    attempts: int
    entity: str
    record_id: int | None


class NoteSent(Schema):
    """`attempt`: which try this is about. A sender that was thought dead and was not, notes nothing."""

    attempt: int


class NoteFailed(NoteSent):
    reason: Annotated[str, Field(max_length=1000)]
    for_good: bool = False  # trying again cannot help


class NoticeOut(Out):
    id: int
    title: str
    body: str
    url: str
    read_at: datetime | None
    at: datetime


class ReadAll(Schema):
    """`upto`: the newest notice that the reader has seen; what came meanwhile stays unread."""

    upto: Id | None = None


class AllRead(BaseModel):
    count: int


class NoticePage(Out):
    items: list[NoticeOut]
    unread: int = Field(description="At most 100: then there are 100 or more")
    next: str | None


class DispatchOut(Out):
    id: int
    channel: str
    recipient: str
    subject: str
    state: str
    attempts: int
    next_at: datetime
    last_error: str
    entity: str
    record_id: int | None
    created_at: datetime
    sent_at: datetime | None


class DispatchPage(Out):
    items: list[DispatchOut]
    next: str | None
