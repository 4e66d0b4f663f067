"""The audit log and the state of the system, as they go out."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, Field

from afterloop.kernel.http import Id, Out, Schema
from afterloop.kernel.people.schemas.inputs import Reason

Name = Annotated[str, Field(max_length=80, pattern=r"^[a-z_]*(\.[a-z_]+)?$")]


class Sought(Schema):
    """`name`: a noun, or one of its events. `before`: the id of the last entry that the reader has."""

    name: Name = ""
    actor: Id | None = None
    record: Id | None = None
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None
    before: Id | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 100


class Told(Out):
    """A change in the reader's words."""

    label: str
    before: Any
    after: Any


class LogEntry(Out):
    id: int
    name: str
    sentence: str
    entity: str
    entity_title: str
    record: int
    actor_kind: str
    actor_name: str
    changes: dict[str, Any] = Field(description="By the names of the API: [before, after]")
    told: list[Told] = Field(description="The same for people, as far as the noun's lists have words for it")
    at: datetime


class EventName(Out):
    """An event, or a noun with all of its events, to search for."""

    name: str
    title: str


class ParkedOut(Out):
    """A delivery that failed: who should have heard of which record, and why not."""

    subscriber: str
    entity: str
    record: int
    events: int
    reason: str
    attempts: int
    next_try_at: datetime | None
    at: datetime


class RetryParked(Schema):
    subscriber: Annotated[str, Field(max_length=80)]
    entity: Annotated[str, Field(max_length=40)]
    record: Id


class SkipParked(RetryParked):
    """Why it is left out stays in the log."""

    reason: Reason


class Skipped(BaseModel):
    subscriber: str
    event: int
    reason: str


class MailOut(Out):
    """How mail leaves, as the environment says. The password is never told."""

    host: str = Field(description="Empty: no mail leaves")
    port: int
    encryption: Literal["none", "starttls", "tls"]
    user: str
    sender: str
    recipient: str = Field(description="Where a test would go: the reader's own address")


class MailTest(Out):
    works: bool
    answer: str = Field(description="The server's own words")
    hint: str = Field(description="What they mean, and what to do")


class MailTested(BaseModel):
    works: bool
    answer: str


class Jobs(Out):
    waiting: int
    running: int
    failed: int


class SystemOut(Out):
    """`lag`: how many seconds the oldest event that is not delivered yet has waited."""

    version: str
    database: str
    database_size: int
    files: int
    files_size: int
    queue: int
    lag: float
    pumps: int
    parked: int
    jobs: Jobs
    dispatches: dict[str, int]
    at: datetime
