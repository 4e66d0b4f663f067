"""What comes in and goes out about messages."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from django.utils.translation import gettext as _
from pydantic import BaseModel, Field, ValidationInfo, field_validator

from afterloop.kernel import catalog
from afterloop.kernel.http import Id, Out, Schema
from afterloop.kernel.messages.timing import Mode

WALL_CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9]"
DispatchState = Literal["queued", "sending", "sent", "failed", "dead", "dropped"]
Days = Literal["weekdays", "daily"]
WallClock = Annotated[str, Field(pattern=f"^{WALL_CLOCK}$")]
WallClockOrNone = Annotated[str, Field(pattern=f"^({WALL_CLOCK})?$")]


class NoticeFacts(BaseModel):
    user_id: int
    read_at: datetime | None


class DispatchFacts(BaseModel):
    channel: str
    state: str
    attempts: int
    entity: str
    record_id: int | None


class Tried(Schema):
    """`attempt`: which try this is about. A sender that was thought dead and was not, notes nothing."""

    attempt: int


class NoteSent(Tried):
    """`remark`: what was wrong although it went, such as a copy that was not taken."""

    remark: Annotated[str, Field(max_length=1000)] = ""


class NoteFailed(Tried):
    reason: Annotated[str, Field(max_length=1000)]
    for_good: bool = False  # trying again cannot help


class PutOff(Tried):
    until: datetime
    reason: Annotated[str, Field(max_length=1000)]


class Drop(Tried):
    reason: Annotated[str, Field(max_length=1000)] = ""


class NoteBounced(Schema):
    reason: Annotated[str, Field(max_length=1000)]


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


class PreferenceFacts(BaseModel):
    user_id: int | None
    mail: dict[str, str]
    digest_at: str
    digest_days: str
    quiet_from: str
    quiet_until: str
    urgent_passes: bool


class MailNotices(Schema):
    user: Id


class Mailed(BaseModel):
    count: int


class StopNotices(Schema):
    user: Id
    kinds: list[str]


class QuietHours(Schema):
    """Hours of the day in which nobody is disturbed; both empty: there are none."""

    quiet_from: WallClockOrNone = ""
    quiet_until: Annotated[WallClockOrNone, Field(validate_default=True)] = ""

    @field_validator("quiet_until")
    @classmethod
    def _both(cls, until: str, info: ValidationInfo) -> str:
        begin = info.data.get("quiet_from", "")
        if bool(begin) != bool(until) or (until and begin == until):
            raise ValueError(_("Quiet hours have a beginning and another end."))
        return until


class ChooseNotices(QuietHours):
    """`mail`: by kind of notice, whether it comes by mail at once, in the digest or never; unsaid: as is usual."""

    mail: dict[str, Mode]
    digest_at: WallClock
    digest_days: Days
    urgent_passes: bool = True

    @field_validator("mail")
    @classmethod
    def _known(cls, mail: dict[str, str]) -> dict[str, str]:
        if unknown := set(mail) - set(catalog.notices):
            raise ValueError(_("There is no such kind of notice: %(kinds)s") % {"kinds": ", ".join(sorted(unknown))})
        return mail


class NoticeKindOut(Out):
    name: str
    title: str
    mail: Mode
    urgent: bool = Field(description="May pass quiet hours")


class NoticePreferenceOut(Out):
    kinds: list[NoticeKindOut]
    digest_at: str
    digest_days: Days
    quiet_from: str
    quiet_until: str
    urgent_passes: bool
    address: str = Field(description="Where one's mails go; empty: nowhere")
    can_mail: bool = Field(description="Whether any mail leaves this installation")


class StopOut(Out):
    """Which kinds of notices a mail's link stops, and whether they are stopped."""

    kinds: list[str]
    stopped: bool


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
