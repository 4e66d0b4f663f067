"""What comes in and goes out about calls."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from pydantic import AfterValidator, AwareDatetime, BaseModel, Field

from afterloop.channels.phone.calls import Kind
from afterloop.kernel.catalog import Personal
from afterloop.kernel.http import Id, Out, Schema
from afterloop.service.customers.schemas import Ref
from afterloop.service.tickets.schemas import TicketBrief

PLAIN = r"^[^\x00-\x1f\x7f]*$"


def web_address(value: str) -> str:
    """http(s) with a host, and nothing that a link or a request could be misled by; empty stays empty."""
    try:
        parts = urlsplit(value)
        named = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        named = False
    if value and not (named and all(" " < sign != "\\" for sign in value) and not parts.username):
        raise ValueError(_("An address that begins with https:// or http://, without spaces."))
    return value


class PhoneEvent(BaseModel):
    """What the telephone system tells of a call. Members that we do not know are left alone: it may say more.

    `at`: ISO 8601 with its offset, or unix seconds. `extension`: where it rings, or was answered.
    """

    event: Kind
    call: str = Field(min_length=1, max_length=200, pattern=PLAIN, description="How the telephone system knows it")
    at: AwareDatetime
    direction: Literal["in", "out"] | None = None
    source: str = Field(default="", alias="from", max_length=60, pattern=PLAIN)
    target: str = Field(default="", alias="to", max_length=60, pattern=PLAIN)
    extension: str = Field(default="", max_length=20, pattern=PLAIN)
    recording: Annotated[str, Field(max_length=1000), AfterValidator(web_address)] = ""
    cause: str = Field(default="", max_length=100, pattern=PLAIN)


class CallFacts(BaseModel):
    line_id: int
    unit_id: int
    direction: str
    number: Annotated[str, Personal()]
    user_id: int | None
    customer_id: int | None
    ticket_id: int | None
    rang_at: datetime | None
    answered_at: datetime | None
    ended_at: datetime | None
    missed: bool
    called_back_at: datetime | None


class MakeTicketOfCall(Schema):
    """`customer`: which of those who may be calling; unsaid: the one whose number it is, or a new one."""

    customer: Id | None = None
    type: str = Field(default="", max_length=60)
    subject: str = Field(default="", max_length=300)


class AttachCall(Schema):
    ticket: Id


class StartCall(Schema):
    """One of the first four says whom to call. `line`: unsaid, the one at which the caller sits."""

    number: str = Field(default="", max_length=40)
    contact: Id | None = None
    ticket: Id | None = None
    call: Id | None = Field(default=None, description="A missed one, which is called back")
    line: Id | None = None


class Caller(Out):
    """Somebody who may be calling."""

    customer: int
    name: str
    tier: str
    contact: int | None
    contact_name: str


class CallNow(Out):
    id: int
    state: Literal["requested", "ringing", "on", "ended"]
    direction: str
    number: str
    called: str
    line: str
    rang_at: datetime | None
    answered_at: datetime | None
    ended_at: datetime | None
    callers: list[Caller] = Field(description="The likeliest first; none where nobody has this number")
    open: list[TicketBrief]
    last: list[TicketBrief] = Field(description="The last five, of the likeliest caller")
    ticket: TicketBrief | None


class SeatBrief(Out):
    line: Ref
    extension: str
    calls: bool = Field(description="Calls are placed by the telephone system; otherwise by a tel: link")


class MyCalls(Out):
    seats: list[SeatBrief]
    calls: list[CallNow]
    now: datetime
    has_lines: bool = Field(description="There are lines here whose calls this person may see")


class CallStarted(Out):
    """`tel`: no line places calls, so the caller's own telephone does."""

    id: int | None
    tel: str


class CallOut(Out):
    id: int
    direction: str
    number: str
    called: str
    line: Ref
    extension: str
    user: Ref | None
    customer: Ref | None
    ticket: TicketBrief | None
    state: Literal["requested", "ringing", "on", "answered", "missed", "unanswered"]
    begun_at: datetime
    rang_at: datetime | None
    answered_at: datetime | None
    ended_at: datetime | None
    cause: str
    recording: bool
    called_back_at: datetime | None
    called_back_by: Ref | None


class CallPage(Out):
    items: list[CallOut]
    next: int | None


class MissedOut(Out):
    """A number that nobody has called back yet. `call`: the last one, on which its verbs are done."""

    call: int
    number: str
    customer: Ref | None
    line: Ref
    times: int
    first_at: datetime
    last_at: datetime
    claimed_by: Ref | None


class MissedCalls(Out):
    items: list[MissedOut]
    more: bool


class AnswerRate(Out):
    days: int = Field(description="1 is today")
    offered: int
    answered: int
    in_time: int = Field(description="Answered within the seconds of their line")
    missed: int
    wait: float | None = Field(description="Seconds until they were answered, on average")


class AnswerRates(Out):
    periods: list[AnswerRate]
    lines: list[Ref]
    within: list[int] = Field(description="The seconds that a good answer takes, of each line")
    target: float
