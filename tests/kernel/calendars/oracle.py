"""The same questions, answered minute by minute from what the clock on the wall reads. Slow, and plainly right."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MINUTE = timedelta(minutes=1)


def hours_of(body: dict[str, Any], day: date) -> list[list[str]]:
    if day.isoformat() in body.get("days", {}):
        return body["days"][day.isoformat()]
    if day.isoformat() in body.get("holidays", ()):
        return []
    return body["week"].get(DAYS[day.weekday()], [])


def is_open(body: dict[str, Any], moment: datetime) -> bool:
    wall = moment.astimezone(ZoneInfo(body["tz"]))
    reads = f"{wall:%H:%M}"
    return any(start <= reads < end for start, end in hours_of(body, wall.date()))


def between(body: dict[str, Any], start: datetime, end: datetime) -> int:
    """Seconds; both must be whole minutes."""
    seconds, at = 0, start.astimezone(UTC)
    while at < end:
        seconds += 60 * is_open(body, at)
        at += MINUTE
    return seconds


def add(body: dict[str, Any], start: datetime, minutes: int, most: int) -> datetime | None:
    """None where that much does not pass within `most` minutes."""
    at = start.astimezone(UTC)
    for _ in range(most):
        if is_open(body, at):
            minutes -= 1
        at += MINUTE
        if not minutes:
            return at
    return None


def working_day(body: dict[str, Any], day: date) -> bool:
    return bool(hours_of(body, day))
