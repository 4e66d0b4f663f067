"""Values while a program holds them, and the arithmetic that is the same in all three back-ends.

A number is a Decimal (or an int), a text, choice, date (`2026-11-22`) or moment (`2026-11-22T01:02:03.000000Z`) a str,
a reference an int, a list a tuple. Null is None. What is stored otherwise (a text where a number should be) is null.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from afterloop.kernel.expressions.types import Type

PLACES = 12
LEAST, LARGEST = -(10**20), 10**20  # of what may be stored or typed in; an answer may be larger
LONGEST = 100_000  # characters of a text that is put together
EXACT_IN_JSON = 2**53
EXACT = Context(prec=20_000, rounding=ROUND_HALF_UP)  # 500 factors of 40 digits: nothing is lost before it is rounded
NUMBER = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,12})?")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z")
OTHER_MOMENT = re.compile(r"[0-9-]{10}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})")
FOLDED = json.loads(Path(__file__).with_name("folding.json").read_text())
FOLDING = str.maketrans(FOLDED["from"], FOLDED["to"])
FIRST = "0001-01-01T00:00:00.000000Z"
BLANK = " \t\r\n\u3000"


@dataclass(frozen=True, slots=True)
class Moment:
    """When and where an expression is asked: it never looks at a clock itself."""

    now: str  # a moment as above
    zone: str  # of IANA

    def __post_init__(self) -> None:
        if not MOMENT.fullmatch(self.now):
            raise ValueError(self.now)


# -- reading what is stored ----------------------------------------------------------------------------------------


def number(value: Any) -> Decimal | int | None:
    kind = value.__class__  # the quickest way to ask; a yes is no number
    if kind is int:
        return value if LEAST < value < LARGEST else None
    if kind is str:
        return _decimal(value)
    return value if kind is Decimal else None


@lru_cache(65536)
def _decimal(value: str) -> Decimal | None:
    """Remembered: the conditions of many rules are asked of one record, and few numbers are asked for often."""
    return Decimal(value) if NUMBER.fullmatch(value) else None


def text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def boolean(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def reference(value: Any) -> int | None:
    return value if value.__class__ is int and 0 < value < EXACT_IN_JSON else None


def day(value: Any) -> str | None:
    if isinstance(value, str):
        return value if _date(value) else None
    return value.isoformat() if isinstance(value, date) and not isinstance(value, datetime) else None


def moment(value: Any) -> str | None:
    if isinstance(value, str):
        if MOMENT.fullmatch(value):
            return value if _datetime(value) else None
        if not OTHER_MOMENT.fullmatch(value):
            return None
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return None
    if not isinstance(value, datetime) or value.tzinfo is None:
        return None
    try:
        return written(value)
    except OverflowError:
        return None


READERS: dict[str, Callable[[Any], Any]] = {
    "number": number,
    "text": text,
    "choice": text,
    "boolean": boolean,
    "reference": reference,
    "date": day,
    "datetime": moment,
}


def reader(kind: Type) -> Callable[[Any], Any]:
    """What makes a value of a type out of what is stored; None where that is none."""
    if kind.of is None:
        return READERS.get(kind.name, lambda value: None)
    one = reader(kind.of)

    def items(value: Any) -> tuple[Any, ...]:
        return tuple(map(one, value)) if isinstance(value, list | tuple) else ()

    return items


# -- numbers -------------------------------------------------------------------------------------------------------


def rounded(value: Decimal, places: int = PLACES) -> Decimal:
    """Half up, away from zero."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or -exponent <= places:
        return value
    return value.quantize(Decimal(1).scaleb(-places), context=EXACT)


def add(one: Any, other: Any) -> Any:
    return EXACT.add(one, other)


def subtract(one: Any, other: Any) -> Any:
    return EXACT.subtract(one, other)


def multiply(one: Any, other: Any) -> Any:
    return rounded(EXACT.multiply(one, other))


def divide(one: Any, other: Any) -> Decimal | None:
    """Rounded half up to 12 places, exactly; by nothing it is null."""
    top, bottom = _whole(one) * 10**PLACES, _whole(other)
    if bottom == 0:
        return None
    result = (2 * abs(top) + abs(bottom)) // (2 * abs(bottom))
    return Decimal(result if (top < 0) == (bottom < 0) else -result).scaleb(-PLACES, context=EXACT)


def _whole(value: Any) -> int:
    return int(Decimal(value).scaleb(PLACES, context=EXACT))


def round_to(value: Any, places: Any) -> Decimal:
    to = max(-20, min(PLACES, truncated(places)))
    return Decimal(value).quantize(Decimal(1).scaleb(-to), context=EXACT)


def truncated(value: Any) -> int:
    return int(Decimal(value).to_integral_value(ROUND_DOWN))


def plain(value: Any) -> str:
    """A number as text: no exponent, no zeros behind the point."""
    written = f"{Decimal(value):f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def total(values: Iterable[Any]) -> Any:
    found: Any = Decimal(0)
    for value in values:
        if value is not None:
            found = EXACT.add(found, value)
    return found


# -- text ----------------------------------------------------------------------------------------------------------


def bounded(value: str) -> str | None:
    """What is put together is null when it grows too long: nobody's formula shall fill the memory."""
    return value if len(value) <= LONGEST else None


def folded(value: str) -> str:
    """Small letters, by the shipped table: every language and database calls other letters small."""
    return value.translate(FOLDING)


# -- days and moments ----------------------------------------------------------------------------------------------


@lru_cache(4096)
def _date(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if DATE.fullmatch(value) else None
    except ValueError:
        return None


def _datetime(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None


def date_of(value: str) -> date:
    found = _date(value)
    assert found is not None
    return found


def datetime_of(value: str) -> datetime:
    return datetime.fromisoformat(value)


def written(value: datetime) -> str:
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ").rjust(27, "0")


@lru_cache(64)
def zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


@lru_cache(4096)
def day_start(value: str, zone_name: str) -> str:
    """The moment a day begins. Where the clock is set forward over midnight it is the first moment of the day."""
    midnight = datetime.fromisoformat(value)
    place = zone(zone_name)
    early, late = midnight.replace(tzinfo=place, fold=0), midnight.replace(tzinfo=place, fold=1)
    offset = min(early.utcoffset() or timedelta(), late.utcoffset() or timedelta())  # as PostgreSQL chooses
    try:
        return written((midnight - offset).replace(tzinfo=UTC))
    except OverflowError:
        return FIRST


def next_day(value: str) -> str | None:
    return shifted(value, 1)


def shifted(value: str, days: int) -> str | None:
    """So many days later; null outside of the years 1 to 9999."""
    try:
        return (date_of(value) + timedelta(days)).isoformat()
    except OverflowError:
        return None


def local(value: str, zone_name: str) -> datetime | None:
    try:
        return datetime_of(value).astimezone(zone(zone_name))
    except OverflowError:
        return None


def months_later(value: str, months: int) -> str | None:
    """The same day of a later month, or that month's last day."""
    begin = date_of(value)
    year, month = divmod(begin.year * 12 + begin.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1) if (year, month) != (9999, 11) else None
    last = (following - timedelta(1)).day if following else 31
    return date(year, month + 1, min(begin.day, last)).isoformat()


def minutes_later(value: str, minutes: Any) -> str | None:
    """A moment so many minutes later, to the microsecond (what is finer is cut off)."""
    try:
        return written(
            datetime_of(value) + timedelta(microseconds=truncated(EXACT.multiply(Decimal(minutes), 60_000_000)))
        )
    except OverflowError:
        return None


def microseconds_between(begin: str, end: str) -> int:
    return (datetime_of(end) - datetime_of(begin)) // timedelta(microseconds=1)
