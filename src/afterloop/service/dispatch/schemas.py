"""What comes in and goes out about queues, seats, presence and decisions."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, field_validator

from afterloop.kernel.calendars.arithmetic import DAYS
from afterloop.kernel.http import Id, Out, Schema

Mode = Literal["pull", "push", "round_robin", "least_loaded"]
State = Literal["online", "busy", "away"]
Capacity = Annotated[int, Field(ge=1, le=500)]
Time = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$")]
Interval = Annotated[list[Time], Field(min_length=2, max_length=2)]


class Hours(Schema):
    """Of a week, by day; a day that is missing is free."""

    tz: str = Field(default="Asia/Shanghai", max_length=60)
    week: dict[str, Annotated[list[Interval], Field(max_length=6)]]

    @field_validator("week")
    @classmethod
    def _days(cls, week: dict[str, Any]) -> dict[str, Any]:
        if set(week) - set(DAYS):
            raise ValueError("unknown day")
        return week


class SetQueue(Schema):
    unit: Id
    mode: Mode
    capacity: Capacity = 10
    only_present: bool = True
    hours: Hours | None = Field(default=None, description="When tickets are given out; none: always")


class SetSeat(Schema):
    user: Id
    takes: bool = True
    capacity: Capacity | None = Field(default=None, description="None: the queue's")


class Appear(Schema):
    state: State


class Give(Schema):
    """What the dispatcher has decided."""

    user: Id
    mode: str
    candidates: list[dict[str, Any]]


class QueueFacts(BaseModel):
    mode: str
    capacity: int
    only_present: bool


class PresenceFacts(BaseModel):
    state: str
    user_id: int


class Given(BaseModel):
    name: str
    decision: int


class Seated(BaseModel):
    name: str


class Waits(BaseModel):
    waiting: int


class PersonOut(Out):
    """Somebody of the team, as the dispatcher sees him."""

    user: int
    name: str
    state: State
    here: bool = Field(description="A page of his is open")
    since: datetime | None = Field(description="Of the state")
    load: int = Field(description="Tickets that he works on")
    pending: int = Field(description="Tickets that wait for somebody else")
    done: int = Field(description="Tickets resolved in the last 24 hours")
    capacity: int
    own_capacity: int | None
    takes: bool
    why: str = Field(description="Why he is given nothing now: off, leave, away, busy, not_here, full; empty: he can")


class WaitingOut(Out):
    id: int
    number: str
    subject: str
    priority: int
    level: int
    created_at: datetime
    due_at: datetime | None


class QueueRow(Out):
    """A unit and how its tickets are given out, in a few figures."""

    unit: int
    name: str
    mode: Mode
    waiting: int = Field(description="Tickets that nobody works on, counted to 1000")
    oldest: datetime | None
    people: int
    able: int = Field(description="People who can take one more")


class LevelShare(Out):
    """What part of the tickets of the last 30 days each level of support had, and should have."""

    level: int
    count: int
    target: int = Field(description="Per cent")


class QueueOut(Out):
    unit: int
    name: str
    mode: Mode
    capacity: int
    only_present: bool
    hours: Hours | None
    opens_at: datetime | None = Field(description="When tickets are given out again; null: now")
    waits_since: datetime | None
    waiting: int
    people: list[PersonOut]
    first: list[WaitingOut] = Field(description="The first fifty that wait, in the order in which they are given")
    levels: list[LevelShare]
    can_set: bool
    can_assign: bool


class PresenceOut(Out):
    state: State
    since: datetime | None
    queues: int = Field(description="Queues in which the dispatcher gives to this person")


class ConsideredOut(Out):
    user: int
    name: str
    load: int
    capacity: int
    why: str
    given_at: datetime | None


class DecisionOut(Out):
    id: int
    at: datetime
    unit: str
    user: int
    name: str
    mode: str
    candidates: list[ConsideredOut]
