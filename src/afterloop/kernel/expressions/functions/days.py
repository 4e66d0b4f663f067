"""Days and moments. Now and the zone are always passed in; a day has no zone, a moment is UTC."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from afterloop.kernel.expressions import values
from afterloop.kernel.expressions.functions.registry import function, held
from afterloop.kernel.expressions.types import DATE, DATETIME, NUMBER
from afterloop.kernel.expressions.values import Moment

FARTHEST = 4_000_000  # days: from the year 1 to 9999 and beyond


def _day_of(at: str, moment: Moment) -> str | None:
    local = values.local(at, moment.zone)
    return None if local is None else local.date().isoformat()


def _made(year: Any, month: Any, day: Any) -> str | None:
    y, m, d = (values.truncated(part) for part in (year, month, day))
    return values.day(f"{y:04d}-{m:02d}-{d:02d}") if 0 < y < 10_000 and 0 < m < 13 and 0 < d < 32 else None


def _near(count: Any) -> int | None:
    number = values.truncated(count)
    return number if abs(number) <= FARTHEST else None


def _days_later(day: str, count: Any) -> str | None:
    number = _near(count)
    return None if number is None else values.shifted(day, number)


def _months_later(day: str, count: Any) -> str | None:
    number = _near(count)
    return None if number is None else values.months_later(day, number)


def _minutes_later(factor: int) -> Any:
    def later(at: str, count: Any) -> str | None:
        near = abs(count) <= FARTHEST * 1440
        return values.minutes_later(at, values.EXACT.multiply(count, factor)) if near else None

    return later


def _between(factor: int) -> Any:
    return lambda begin, end: values.divide(values.microseconds_between(begin, end), factor)


function("now", _("Now"), (), DATETIME, lambda *, moment: moment.now, lambda *, now, zone: now, timely=True)
function(
    "today", _("Today"), (), DATE, lambda *, moment: _day_of(moment.now, moment),
    lambda *, now, zone: f"expr_local({now}, {zone})::date", timely=True,
)  # fmt: skip
function(
    "date", _("The day of a moment"), (DATETIME,), DATE, lambda at, *, moment: _day_of(at, moment),
    lambda at, *, now, zone: f"expr_local({at}, {zone})::date", timely=True,
)  # fmt: skip
function(
    "date", _("A day from year, month and day"), (NUMBER, NUMBER, NUMBER), DATE, _made,
    lambda y, m, d: f"expr_date({y}, {m}, {d})",
)  # fmt: skip
function(
    "day_start", _("The moment a day begins"), (DATE,), DATETIME,
    lambda day, *, moment: values.day_start(day, moment.zone),
    lambda day, *, now, zone: f"expr_day_start({day}, {zone})", timely=True,
)  # fmt: skip
function(
    "add_days", _("Days later"), (DATE, NUMBER), DATE, _days_later, lambda day, n: f"expr_add_days({day}, {n})",
)  # fmt: skip
function(
    "add_months", _("Months later"), (DATE, NUMBER), DATE, _months_later,
    lambda day, n: f"expr_add_months({day}, {n})",
)  # fmt: skip
function(
    "add_hours", _("Hours later"), (DATETIME, NUMBER), DATETIME, _minutes_later(60),
    lambda at, n: f"expr_add_minutes({at}, {n}, 60)",
)  # fmt: skip
function(
    "add_minutes", _("Minutes later"), (DATETIME, NUMBER), DATETIME, _minutes_later(1),
    lambda at, n: f"expr_add_minutes({at}, {n}, 1)",
)  # fmt: skip
function(
    "days_between", _("Days between"), (DATE, DATE), NUMBER,
    lambda begin, end: (values.date_of(end) - values.date_of(begin)).days,
    lambda begin, end: f"({end} - {begin})::numeric",
)  # fmt: skip
function(
    "hours_between", _("Hours between"), (DATETIME, DATETIME), NUMBER, _between(3_600_000_000),
    lambda begin, end: f"expr_divide(extract(epoch FROM {end} - {begin})::numeric, 3600)",
)  # fmt: skip
function(
    "minutes_between", _("Minutes between"), (DATETIME, DATETIME), NUMBER, _between(60_000_000),
    lambda begin, end: f"expr_divide(extract(epoch FROM {end} - {begin})::numeric, 60)",
)  # fmt: skip
function(
    "month_start", _("The first of its month"), (DATE,), DATE, lambda day: day[:8] + "01",
    lambda day: f"date_trunc('month', {day}::timestamp)::date",
)  # fmt: skip
function(
    "week_start", _("Monday of its week"), (DATE,), DATE,
    lambda day: values.shifted(day, 1 - values.date_of(day).isoweekday()),
    lambda day: held(day, lambda d: f"expr_add_days({d}, 1 - extract(isodow FROM {d}))"),
)  # fmt: skip

for _name, _title, _part in (
    ("year", _("Year"), slice(0, 4)),
    ("month", _("Month"), slice(5, 7)),
    ("day", _("Day"), slice(8, 10)),
):
    function(
        _name, _title, (DATE,), NUMBER, lambda day, part=_part: int(day[part]),
        lambda day, part=_name: f"extract({part} FROM {day})::numeric",
    )  # fmt: skip
function(
    "weekday", _("Weekday (1: Monday)"), (DATE,), NUMBER, lambda day: values.date_of(day).isoweekday(),
    lambda day: f"extract(isodow FROM {day})::numeric",
)  # fmt: skip
for _name, _title in (("hour", _("Hour")), ("minute", _("Minute"))):
    function(
        _name, _title, (DATETIME,), NUMBER,
        lambda at, *, moment, part=_name: getattr(values.local(at, moment.zone), part, None),
        lambda at, *, now, zone, part=_name: f"extract({part} FROM expr_local({at}, {zone}))::numeric", timely=True,
    )  # fmt: skip
