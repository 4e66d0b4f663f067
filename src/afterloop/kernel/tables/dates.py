"""Moments as people write them: 2026/11/3, 2026年11月3日 下午2点, 20261103, Nov 3, 2026, a spreadsheet's 46329.5."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Literal

from afterloop.kernel.tables.problems import Refused
from afterloop.kernel.tables.problems import mark as _

Order = Literal["", "mdy", "dmy"]

MOST = 60  # characters
FIRST, LAST = 1900, 2199  # years
SERIALS = (20_000, 109_573)  # 1954-10-03 to 2199-12-31: smaller numbers are rather counts or years
EPOCH = datetime(1899, 12, 30)

_flags = re.ASCII | re.IGNORECASE
YEAR_FIRST = re.compile(
    r"(?P<y>\d{4})\s*([-/.年])\s*(?P<m>\d{1,2})\s*(?:\2|月)\s*(?P<d>\d{1,2})(?!\d)(?:\s*[日号])?", _flags
)
YEAR_LAST = re.compile(r"(?P<a>\d{1,2})([-/.])(?P<b>\d{1,2})\2(?P<y>\d{4})(?!\d)", _flags)
COMPACT = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:\s?(?P<H>\d{2})(?P<M>\d{2})(?P<S>\d{2})?)?", _flags)
SERIAL = re.compile(r"\d{5,6}(?:\.\d{1,15})?", _flags)
_month = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
NAMED = (
    re.compile(_month + r"\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})(?!\d)", _flags),
    re.compile(r"(?P<d>\d{1,2})(?:st|nd|rd|th)?[\s-]+" + _month + r",?[\s-]+(?P<y>\d{4})(?!\d)", _flags),
)
MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAY = re.compile(r"\s*\(?(?:星期|周|礼拜)[一二三四五六日天]\)?|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+", _flags)
PARTS_OF_DAY = {
    "凌晨": "am", "清晨": "am", "早上": "am", "早晨": "am", "上午": "am", "am": "am", "a.m.": "am",
    "中午": "noon", "下午": "pm", "傍晚": "pm", "晚上": "pm", "晚": "pm", "pm": "pm", "p.m.": "pm",
}  # fmt: skip
_part = "|".join(re.escape(part) for part in sorted(PARTS_OF_DAY, key=len, reverse=True))
TIME = re.compile(
    rf"(?:T|\s)?\s*(?P<before>{_part})?\s*(?P<H>\d{{1,2}})"
    r"(?:\s*[:时点]\s*(?:(?P<half>半|整)|(?P<M>\d{1,2})\s*分?(?:\s*:?\s*(?P<S>\d{1,2})(?:[.,](?P<f>\d{1,9}))?\s*秒?)?)?)?"
    rf"\s*(?P<after>{_part})?\s*(?P<zone>Z|UTC|[+-]\d{{2}}:?\d{{2}})?",
    _flags,
)


def read(text: str, zone: tzinfo, order: Order = "") -> datetime:
    """The moment that is meant, aware, where nothing else is said in the company's zone. Raises Refused."""
    plain = WEEKDAY.sub(" ", unicodedata.normalize("NFKC", text[: MOST + 1])).strip()
    try:
        if len(plain) <= MOST and plain:
            return _read(plain, zone, order)
    except (ValueError, OverflowError):  # the 31st of April, 25 o'clock
        pass
    raise unknown(text)


def unknown(text: str) -> Refused:
    return Refused(
        _("This is no date that can be read: %(value)s. Write it as 2026-11-21 or 2026-11-21 14:30."), value=text[:MOST]
    )


def _read(text: str, zone: tzinfo, order: Order) -> datetime:
    if found := COMPACT.fullmatch(text):
        return _moment(_day(found["y"], found["m"], found["d"]), _clock(found["H"], found["M"], found["S"]), zone)
    if SERIAL.fullmatch(text):
        return _of_serial(float(text), zone)
    for pattern, day_of in ((YEAR_FIRST, _year_first), (YEAR_LAST, _year_last), *((named, _named) for named in NAMED)):
        if found := pattern.match(text):
            return _with_time(day_of(found, order), text[found.end() :], zone)
    raise ValueError


def _year_first(found: re.Match[str], order: Order) -> date:
    return _day(found["y"], found["m"], found["d"])


def _year_last(found: re.Match[str], order: Order) -> date:
    """3/11/2026: which is the month is told, or plain from the numbers, or refused."""
    a, b = int(found["a"]), int(found["b"])
    if not order and a != b and a <= 12 and b <= 12:
        raise Refused(
            _("Is %(value)s the day or the month first? Say so with --dates mdy or --dates dmy."), value=found[0]
        )
    day_first = order == "dmy" or (not order and a > 12)
    month, day = (b, a) if day_first else (a, b)
    return _day(found["y"], str(month), str(day))


def _named(found: re.Match[str], order: Order) -> date:
    return _day(found["y"], str(MONTHS[found["name"].lower()[:3]]), found["d"])


def _day(year: str, month: str, day: str) -> date:
    if not FIRST <= int(year) <= LAST:
        raise ValueError
    return date(int(year), int(month), int(day))


def _clock(hour: str | None, minute: str | None, second: str | None, fraction: str | None = None) -> timedelta:
    """The time since midnight; 24:00 is the midnight that follows."""
    hours, minutes, seconds = int(hour or 0), int(minute or 0), int(second or 0)
    if minutes > 59 or seconds > 59 or hours > 24 or (hours == 24 and (minutes or seconds)):
        raise ValueError
    return timedelta(
        hours=hours, minutes=minutes, seconds=seconds, microseconds=int((fraction or "0").ljust(6, "0")[:6])
    )


def _with_time(day: date, rest: str, zone: tzinfo) -> datetime:
    if not rest.strip():
        return _moment(day, timedelta(), zone)
    found = TIME.fullmatch(rest)
    if found is None or (found["before"] and found["after"]):
        raise ValueError
    if not (found["M"] or re.search("[时点]", rest) or found["before"] or found["after"]):
        raise ValueError  # "2026-11-3 7": a number alone is no time
    hour = _hour(int(found["H"]), PARTS_OF_DAY.get((found["before"] or found["after"] or "").lower(), ""))
    clock = _clock(str(hour), "30" if found["half"] == "半" else found["M"], found["S"], found["f"])
    return _moment(day, clock, _zone(found["zone"], zone))


def _hour(hour: int, part: str) -> int:
    """下午2点 is 14; 中午12点 and 下午12点 are noon; 上午12点 and 凌晨12点 are midnight."""
    if part == "am":
        if hour > 12:
            raise ValueError
        return hour % 12
    if part == "noon":
        return hour + 12 if hour < 3 else hour
    if part == "pm":
        return hour + 12 if hour < 12 else hour
    return hour


def _zone(written: str | None, zone: tzinfo) -> tzinfo:
    if not written:
        return zone
    if written.upper() in ("Z", "UTC"):
        return UTC
    hours, minutes = int(written[1:3]), int(written[-2:])
    if hours > 14 or minutes > 59:
        raise ValueError
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if written[0] == "-" else offset)


def _moment(day: date, clock: timedelta, zone: tzinfo) -> datetime:
    """Wall time: on a day when clocks change, two o'clock is what the clock on the wall shows."""
    return (datetime(day.year, day.month, day.day) + clock).replace(tzinfo=zone)


def _of_serial(serial: float, zone: tzinfo) -> datetime:
    """Days since the end of 1899, as spreadsheets count."""
    if not SERIALS[0] <= serial < SERIALS[1]:
        raise ValueError
    moment = EPOCH + timedelta(seconds=round(serial * 86400))
    return moment.replace(tzinfo=zone)
