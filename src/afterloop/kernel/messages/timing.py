"""When a notice goes out by mail: at once, with the digest, or when quiet hours end. Pure."""

from __future__ import annotations

from datetime import datetime, time, timedelta, tzinfo
from typing import Literal, Protocol

Mode = Literal["now", "digest", "never"]

GATHER = timedelta(minutes=1)  # so long we wait for more about the same record, to be one mail
SATURDAY = 5


class Quiet(Protocol):
    """Hours in which nothing goes out, on the clock of the wall: "22:00"; without them both are empty."""

    quiet_from: str
    quiet_until: str


class Times(Quiet, Protocol):
    """A person's day."""

    digest_at: str
    digest_days: str
    urgent_passes: bool


def due(mode: Mode, times: Times, zone: tzinfo, now: datetime, *, urgent: bool = False) -> datetime | None:
    """When it is written into a mail; None: never."""
    if mode == "never":
        return None
    at = next_digest(times, zone, now) if mode == "digest" else now + GATHER
    return at if urgent and times.urgent_passes else after_quiet(times, zone, at)


def next_digest(times: Times, zone: tzinfo, now: datetime) -> datetime:
    """The next moment of the digest after now."""
    today = now.astimezone(zone).date()
    days = (today + timedelta(days=n) for n in range(8))
    moments = (
        datetime.combine(day, time.fromisoformat(times.digest_at), zone)
        for day in days
        if times.digest_days == "daily" or day.weekday() < SATURDAY
    )
    return next(moment for moment in moments if moment > now).astimezone(now.tzinfo)


def after_quiet(times: Quiet, zone: tzinfo, at: datetime) -> datetime:
    """This moment, or the end of the quiet hours in which it lies. They may last over midnight."""
    if not (times.quiet_from and times.quiet_until):
        return at
    begin, end = time.fromisoformat(times.quiet_from), time.fromisoformat(times.quiet_until)
    there = at.astimezone(zone)
    clock, day = there.time(), there.date()
    if begin < end:
        quiet = begin <= clock < end
    else:
        quiet = clock >= begin or clock < end
        if clock >= begin:
            day += timedelta(days=1)
    # A night in which the clocks change may end before it has begun: then it is over.
    return max(at, datetime.combine(day, end, zone).astimezone(at.tzinfo)) if quiet else at
