"""Business time. Pure: aware moments in, aware moments in UTC out; the zone is the calendar's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MINUTES = 24 * 60

Intervals = tuple[tuple[int, int], ...]  # minutes of the day, in order, from inclusive, until exclusive


class Closed(ValueError):
    """A calendar that never opens was asked when it opens."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The hours of each weekday, Monday first, in one time zone."""

    zone: tzinfo
    week: tuple[Intervals, ...]

    @classmethod
    def from_body(cls, body: Mapping[str, Any]) -> Calendar:
        """Of `{"tz": "Asia/Shanghai", "week": {"mon": [["09:00", "12:00"], ["13:00", "18:00"]], …}}`.

        A weekday that is missing is closed; an interval may end at "24:00". `ValueError` if it makes no sense.
        """
        week = body.get("week", {})
        if strange := set(week) - set(DAYS):
            raise ValueError(f"there is no day {min(strange)}")
        return cls(ZoneInfo(body["tz"]), tuple(_intervals(week.get(day, ())) for day in DAYS))

    def is_open(self, moment: datetime) -> bool:
        local = moment.astimezone(self.zone)
        minute = local.hour * 60 + local.minute
        return any(start <= minute < end for start, end in self.week[local.weekday()])

    def next_open(self, moment: datetime) -> datetime:
        """The moment itself while it is open, else when it opens next. `Closed` if it never does."""
        if self.is_open(moment):
            return moment.astimezone(UTC)
        local = moment.astimezone(self.zone)
        for days in range(8):
            day = local.date() + timedelta(days)
            for start, _end in self.week[day.weekday()]:
                opens = datetime(day.year, day.month, day.day, start // 60, start % 60, tzinfo=self.zone)
                if opens > local:
                    return opens.astimezone(UTC)
        raise Closed("this calendar has no hours")


def _intervals(given: Any) -> Intervals:
    found = sorted((_minute(start), _minute(end)) for start, end in given)
    for start, end in found:
        if start >= end:
            raise ValueError("an interval must end after it begins")
    for (_start, end), (start, _end) in pairwise(found):
        if start < end:
            raise ValueError("intervals of one day must not overlap")
    return tuple(found)


def _minute(text: str) -> int:
    hours, colon, minutes = text.partition(":")
    known = bool(colon) and len(minutes) == 2 and (hours + minutes).isascii() and (hours + minutes).isdigit()
    found = int(hours) * 60 + int(minutes) if known else MINUTES + 1
    if found > MINUTES or int(minutes) > 59:
        raise ValueError(f"{text[:10]} is no time of day")
    return found
