"""When a mail was written, as far as it says so sensibly."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz

FIRST, LAST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
AHEAD = timedelta(days=2)  # a clock may be wrong by a time zone or a day
# In China it is China's time, in Chicago Chicago's: when the mail came tells, and else we are in China.
CST, CHINA = re.compile(r"\bCST\b(?!\))"), timezone(timedelta(hours=8))
QUARTER = timedelta(minutes=15)
NUMBERS = re.compile(
    r"(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?[T\s,]*[(（]?(?:星期.|周.)?[)）]?\s*([上下]午|[AaPp][Mm])?\s*"
    r"(\d{1,2})\s*[:时：]\s*(\d{1,2})(?:\s*[:分：]\s*(\d{1,2}))?(?:[.,]\d+)?\s*秒?\s*([AaPp][Mm])?\s*"
    r"(Z|(?:GMT|UTC)?\s*[+-]\d{1,2}:?\d{2})?"
)
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
CHINESE = re.compile(r"(十二|十一|十|[一二三四五六七八九]|1[0-2]|[1-9])月")
NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]


def date(written: str, received: str = "") -> datetime | None:
    """In UTC. `received` is what the server noted when the mail came in: nothing was written after it, and it tells
    the zone of a date that names none."""
    came = _aware(_parsed(received), None) if received else None
    found = _parsed(written)
    if found and found.tzinfo is None and came is None and CST.search(written):
        found = found.replace(tzinfo=CHINA)
    when = _aware(found, came)
    if when is None or not FIRST <= when < LAST:
        return None
    return None if came and when > came + AHEAD else when


def _parsed(written: str) -> datetime | None:
    """Aware where a zone is told."""
    written = written.strip()[:200]
    try:
        matched = NUMBERS.search(written)
        if matched:
            return _numbers(matched)
        return _usual(CHINESE.sub(_month, re.sub(r"(?:星期|周).[,，]?", " ", written)))
    except (ValueError, OverflowError, IndexError, TypeError):
        return None


def _month(matched: re.Match[str]) -> str:
    word = matched[1]
    return f" {MONTHS[(NUMERALS.index(word) if word in NUMERALS else int(word) - 1)]} "


def _numbers(matched: re.Match[str]) -> datetime:
    year, month, day, half, hour, minute, second, half_after, zone = matched.groups()
    hours, half = int(hour), (half or half_after or "").lower()
    if half in ("下午", "pm") and hours < 12:
        hours += 12
    when = datetime(int(year), int(month), int(day), hours, int(minute), min(int(second or 0), 59))
    if not zone:
        return when
    if zone == "Z":
        return when.replace(tzinfo=UTC)
    sign, digits = re.sub(r"[^+-]", "", zone)[0], re.sub(r"\D", "", zone).zfill(4)
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return when.replace(tzinfo=timezone(-offset if sign == "-" else offset))


def _usual(written: str) -> datetime | None:
    parsed = parsedate_tz(written)
    if parsed is None:
        return None
    year, month, day, hour, minute, second = parsed[:6]
    when = datetime(year, month, day, hour, minute, min(second, 59))
    offset = parsed[9]
    # The library answers 0 where no zone is written; -0000 says that it is not known.
    named = re.search(r"[+-]\d{4}|\b(?:[ECMP][SD]T|GMT|UTC?|Z)\b", CST.sub("", written))
    if offset is None or named is None or abs(offset) > 15 * 3600:
        return when
    return when.replace(tzinfo=timezone(timedelta(seconds=offset)))


def _aware(when: datetime | None, came: datetime | None) -> datetime | None:
    if when is None:
        return None
    try:
        if when.tzinfo is None:
            when = when.replace(tzinfo=UTC)
            if came is not None:
                ahead = round((when - came) / QUARTER) * QUARTER
                if timedelta(hours=-12) <= ahead <= timedelta(hours=14):
                    when -= ahead
        return when.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
