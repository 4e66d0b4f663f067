"""What engines may read of a ticket, and what its events carry."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel

from afterloop.kernel.catalog import Personal


class TicketFacts(BaseModel):
    number: str
    type: str
    state: str
    pending_reason: str
    public_state: str
    priority: int
    tier: str
    level: int
    transfers: int
    category_id: int | None
    unit_id: int
    assignee_id: int | None
    customer_id: int
    channel: str
    parent_id: int | None
    rating: int | None
    due_at: datetime | None
    waiting_since: datetime | None


class CategoryFacts(BaseModel):
    key: str
    parent_id: int | None


class CategoryMoved(BaseModel):
    """Where it stands now: below which, and before which of those there (none: the last)."""

    parent: int | None
    before: int | None


class Said(BaseModel):
    """A message was added; its words stay in the message."""

    message: int


class Noted(Said):
    mentions: list[int] = []


class Logged(Said):
    channel: str


class Levelled(BaseModel):
    level: int
    reason: Annotated[str, Personal()]


class Merged(BaseModel):
    """The number of the other ticket."""

    ticket: str


class Person(BaseModel):
    """The person an event names, as they were called then."""

    name: Annotated[str, Personal()]


class HandedOver(BaseModel):
    name: str  # who left
    to: str


class Moved(BaseModel):
    """A ticket went to another unit or person, for a reason."""

    to: Annotated[str, Personal()]
    reason: Annotated[str, Personal()]


class Reason(BaseModel):
    reason: Annotated[str, Personal()] = ""


class Rated(BaseModel):
    score: int
    comment: Annotated[str, Personal()]
    reasons: list[str] = []


class Followed(BaseModel):
    """A new ticket was made of one that is done."""

    ticket: str


class Linked(BaseModel):
    kind: str
    ticket: str


class Edited(BaseModel):
    fields: list[str]


class Begun(BaseModel):
    """A ticket came in; `message` is the customer's first word, if there was one."""

    message: int | None
