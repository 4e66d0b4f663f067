"""What clocks on a wall read in a time zone: when days begin there, and when times of a day are. Pure.

Moments are whole microseconds since 1970 in UTC, days are ordinals (`date.toordinal`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
DAY = 86_400_000_000
MINUTE = 60_000_000


def midnight(zone: ZoneInfo, day: int) -> int:
    """When the day begins: at 00:00, or where clocks are put forward over it, right after that."""
    wall = datetime.fromordinal(day)
    moment = wall.replace(tzinfo=zone) - EPOCH
    if (EPOCH + moment).astimezone(zone).replace(tzinfo=None) == wall:
        return moment // MICROSECOND
    return _change(zone, moment // MICROSECOND - DAY, moment // MICROSECOND + 1)


def on_the_wall(zone: ZoneInfo, begin: int, end: int, hours: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """When the clock reads these minutes of the day that lasts from `begin` to `end`."""
    if end - begin == DAY:
        return [(begin + start * MINUTE, begin + stop * MINUTE) for start, stop in hours]
    change = _change(zone, begin, end)
    # Before the change the clock counts on from midnight, after it down to the next one.
    return [
        (max(low, base + start * MINUTE), min(high, base + stop * MINUTE))
        for low, high, base in ((begin, change, begin), (change, end, end - DAY))
        for start, stop in hours
        if max(low, base + start * MINUTE) < min(high, base + stop * MINUTE)
    ]


def _change(zone: ZoneInfo, low: int, high: int) -> int:
    """The first moment after `low` and before `high` at which clocks are put; `low` itself if none are."""
    before = _offset(zone, low)
    if before == _offset(zone, high - 1):
        return low
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(zone, middle) == before:
            low = middle
        else:
            high = middle
    return high


def _offset(zone: ZoneInfo, moment: int) -> timedelta | None:
    return (EPOCH + moment * MICROSECOND).astimezone(zone).utcoffset()
