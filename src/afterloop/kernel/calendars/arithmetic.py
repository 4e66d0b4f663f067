"""Business time. Pure: aware moments in, aware moments in UTC out; the zone is the calendar's own.

A moment is open when the clock on the wall reads a time of that day's hours. So a night in which clocks are put back
has its repeated hour twice, and one in which they are put forward lacks the hour that never was.

Sums are whole microseconds. Intervals lie in sorted lists of a few weeks around what was asked last, which grow by
doubling: a question costs a binary search.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any, Literal, NamedTuple
from zoneinfo import ZoneInfo

from afterloop.kernel.calendars.zones import EPOCH, midnight, on_the_wall

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MINUTES = 24 * 60
SECOND = 1_000_000  # microseconds
BEFORE, AFTER = 7, 60  # days around the first question
HORIZON = 100 * 366  # days that an answer may lie away
LAST = date.max.toordinal() - 2

Intervals = tuple[tuple[int, int], ...]  # minutes of the day, in order, from inclusive, until exclusive
Reason = Literal["week", "holiday", "special", "closed"]


class Closed(ValueError):
    """A calendar was asked for time that it does not have."""


class Day(NamedTuple):
    """A day's part of a stretch. `reason`: its hours are the week's or its own, or why it has none."""

    day: date
    reason: Reason
    hours: tuple[tuple[datetime, datetime], ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class _Table:
    """The intervals of the days from `first` until before `last`, and how much was open before each."""

    first: int  # days are ordinals
    last: int
    begins: int  # moments are microseconds since 1970
    ends: int
    opens: list[int]
    closes: list[int]
    worked: list[int]  # one more than intervals: the last is the sum
    days: list[int]  # those with hours
    starts: list[int]  # of each of these its first interval

    def elapsed(self, moment: int) -> int:
        opens = self.opens
        at = bisect_right(opens, moment) - 1
        if at < 0:
            return 0
        closes = self.closes[at]
        return self.worked[at] + (moment if moment < closes else closes) - opens[at]

    def day_at(self, moment: int) -> int:
        """Which of the days with hours is under way, or was the last one."""
        return bisect_right(self.starts, bisect_right(self.opens, moment) - 1) - 1


NOTHING = _Table(0, 0, 0, 0, [], [], [0], [], [])


class Calendar:
    """The hours of each weekday, Monday first, in one time zone; and days that have others, or none."""

    def __init__(self, zone: ZoneInfo, week: tuple[Intervals, ...], special: Mapping[int, tuple[Intervals, Reason]]):
        self.zone, self.week, self.special = zone, week, special
        # Without hours of the week, all that is open lies between these days.
        open_days = [day for day, (hours, _reason) in special.items() if hours]
        self._since = 1 if any(week) else min(open_days, default=LAST)
        self._until = LAST if any(week) else max(open_days, default=0) + 1
        self._table = NOTHING

    @classmethod
    def from_body(cls, body: Mapping[str, Any]) -> Calendar:
        """Of `{"tz": "Asia/Shanghai", "week": {"mon": [["09:00", "12:00"], ["13:00", "18:00"]], …}, "holidays":
        ["2026-10-01", …], "days": {"2026-02-14": [["09:00", "18:00"]]}}`.

        A weekday that is missing is closed; `"week": "24x7"` never is. `days` replaces that day's hours and wins over
        `holidays`. An interval may end at "24:00". `ValueError` if it makes no sense.
        """
        week = body.get("week", {})
        if week == "24x7":
            week = {day: [["00:00", "24:00"]] for day in DAYS}
        if strange := set(week) - set(DAYS):
            raise ValueError(f"there is no day {min(strange)}")
        special: dict[int, tuple[Intervals, Reason]] = {_day(day): ((), "holiday") for day in body.get("holidays", ())}
        for day, hours in body.get("days", {}).items():
            special[_day(day)] = (_intervals(hours), "special")
        return cls(ZoneInfo(body["tz"]), tuple(_intervals(week.get(day, ())) for day in DAYS), special)

    def add(self, start: datetime, seconds: float) -> datetime:
        """When that much business time has passed since: the end of an interval, not the start of the next.

        `Closed` if there is not that much within a hundred years.
        """
        more = _whole(seconds)
        if not more:
            return start.astimezone(UTC)
        moment = _micros(start)
        table = self._table
        if not table.begins <= moment < table.ends:
            table = self._around(moment)
        wanted = table.elapsed(moment) + more
        while table.worked[-1] < wanted:
            table = self._later(table)  # which begins where this one does: what was wanted stays so
        worked = table.worked
        at = bisect_left(worked, wanted) - 1
        return EPOCH + timedelta(0, 0, table.opens[at] + wanted - worked[at])

    def subtract(self, end: datetime, seconds: float) -> datetime:
        """The latest moment from which that much business time passes until then. `Closed` as in `add`."""
        less = _whole(seconds)
        if not less:
            return end.astimezone(UTC)
        moment = _micros(end)
        table = self._around(moment)
        while table.elapsed(moment) < less:
            table = self._earlier(table)
        left = table.elapsed(moment) - less
        at = bisect_right(table.worked, left) - 1
        return _moment(table.opens[at] + left - table.worked[at])

    def between(self, start: datetime, end: datetime) -> float:
        """Business seconds from one moment to the other; negative if the other comes first."""
        one, other = _micros(start), _micros(end)
        table = self._around(min(one, other), max(one, other))
        return (table.elapsed(other) - table.elapsed(one)) / SECOND

    def is_open(self, moment: datetime) -> bool:
        at = _micros(moment)
        table = self._around(at)
        found = bisect_right(table.opens, at) - 1
        return found >= 0 and at < table.closes[found]

    def next_open(self, moment: datetime) -> datetime:
        """The moment itself while it is open, else when it opens next. `Closed` if it never does."""
        at = _micros(moment)
        table = self._around(at)
        found = bisect_right(table.opens, at) - 1
        if found >= 0 and at < table.closes[found]:
            return moment.astimezone(UTC)
        while (found := bisect_right(table.opens, at)) == len(table.opens):
            table = self._later(table)
        return _moment(table.opens[found])

    def add_days(self, start: datetime, days: int) -> datetime:
        """That many working days later, at the same position of the working day.

        A working day is one with any hours, its position how much of them has passed. What begins outside the hours
        begins with the next opening: from a Sunday, one working day leads from Monday's opening to Tuesday's. A day
        that is shorter than the position ends it: its closing. `Closed` as in `add`.
        """
        if days < 0:
            raise ValueError("a number of working days is not negative")
        moment = _micros(self.next_open(start))
        table = self._around(moment)
        while (at := table.day_at(moment) + days) + 1 >= len(table.days):
            table = self._later(table)
        begun = table.starts[at - days]
        position = table.elapsed(moment) - table.worked[begun]
        first, following = table.starts[at], table.starts[at + 1]
        wanted = min(table.worked[first] + position, table.worked[following])
        # Between two intervals lie an end and a beginning: what began with a beginning stays one.
        begins = moment == table.opens[bisect_right(table.opens, moment) - 1] and wanted < table.worked[following]
        found = (bisect_right if begins else bisect_left)(table.worked, wanted) - 1
        return _moment(table.opens[found] + wanted - table.worked[found])

    def explain(self, start: datetime, end: datetime) -> tuple[Day, ...]:
        """Each day from one moment to the other, with its open hours in between; their seconds are `between`."""
        one, other = _micros(start), _micros(end)
        if other < one:
            raise ValueError("a stretch must not end before it begins")
        first, last = (moment.astimezone(self.zone).toordinal() for moment in (start, end))
        return tuple(self._explained(day, one, other) for day in range(first, last + 1))

    def _explained(self, day: int, start: int, end: int) -> Day:
        hours, reason = self._hours(day)
        begin, following = midnight(self.zone, day), midnight(self.zone, day + 1)
        clipped = [
            (max(opens, start), min(closes, end))
            for opens, closes in on_the_wall(self.zone, begin, following, hours)
            if max(opens, start) < min(closes, end)
        ]
        seconds = sum(closes - opens for opens, closes in clipped) / SECOND
        shown = tuple((_moment(opens), _moment(closes)) for opens, closes in clipped)
        return Day(date.fromordinal(day), reason, shown, seconds)

    def _hours(self, day: int) -> tuple[Intervals, Reason]:
        if found := self.special.get(day):
            return found
        hours = self.week[(day - 1) % 7]  # the first of all days was a Monday
        return hours, "week" if hours else "closed"

    def _around(self, low: int, high: int | None = None) -> _Table:
        """A table that reaches over this moment, or both. Another thread may put another one in its place."""
        table = self._table
        if table.begins <= low < table.ends and (high is None or high < table.ends):
            return table
        first = (EPOCH + timedelta(microseconds=low)).toordinal() - BEFORE
        last = (EPOCH + timedelta(microseconds=low if high is None else high)).toordinal() + AFTER
        if table is NOTHING:
            return self._built(first, last)
        return self._built(min(table.first, first), max(table.last, last))

    def _later(self, table: _Table) -> _Table:
        """One that reaches twice as far ahead."""
        if table.last >= self._until or table.last - table.first > 2 * HORIZON:
            raise Closed("this calendar has no more hours")
        return self._built(table.first, table.last + (table.last - table.first))

    def _earlier(self, table: _Table) -> _Table:
        """One that reaches twice as far back."""
        if table.first <= max(self._since, 1 + BEFORE) or table.last - table.first > 2 * HORIZON:
            raise Closed("this calendar has no more hours")
        return self._built(table.first - (table.last - table.first), table.last)

    def _built(self, first: int, last: int) -> _Table:
        first, last = max(first, 1 + BEFORE), min(last, LAST)
        opens: list[int] = []
        closes: list[int] = []
        worked = [0]
        days: list[int] = []
        starts: list[int] = []
        begin = begins = midnight(self.zone, first)
        for day in range(first, last):
            end = midnight(self.zone, day + 1)
            hours, _reason = self._hours(day)
            if hours and (found := on_the_wall(self.zone, begin, end, hours)):
                days.append(day)
                starts.append(len(opens))
                for opened, closed in found:
                    opens.append(opened)
                    closes.append(closed)
                    worked.append(worked[-1] + closed - opened)
            begin = end
        self._table = _Table(first, last, begins, begin, opens, closes, worked, days, starts)
        return self._table


def calendar_of(body: Mapping[str, Any]) -> Calendar:
    """`Calendar.from_body`, and for the same body the same one, which knows already what it has worked out."""
    return _known(json.dumps(body, sort_keys=True))


@lru_cache(256)
def _known(body: str) -> Calendar:
    return Calendar.from_body(json.loads(body))


def _micros(moment: datetime) -> int:
    since = moment - EPOCH
    return (since.days * 86_400 + since.seconds) * SECOND + since.microseconds


def _moment(micros: int) -> datetime:
    return EPOCH + timedelta(0, 0, micros)


def _whole(seconds: float) -> int:
    if seconds < 0:
        raise ValueError("an amount of time is not negative")
    return round(seconds * SECOND)


def _day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


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
