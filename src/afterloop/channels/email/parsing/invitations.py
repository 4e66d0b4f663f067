"""What an invitation says, in a line: `Review · 2026-03-05 14:00–15:00 (Asia/Shanghai) · Room 3`."""

from __future__ import annotations

import re

from afterloop.channels.email.parsing import headers

# The names of time zones bring DTSTARTs of their own, so only what stands within an event counts.
EVENT = re.compile(r"^BEGIN:(?:VEVENT|VTODO)[ \t]*$", re.MULTILINE | re.IGNORECASE)
END = re.compile(r"^END:(?:VEVENT|VTODO)[ \t]*$", re.MULTILINE | re.IGNORECASE)
FOLD = re.compile(r"\n[ \t]")
PROPERTY = re.compile(r"^(SUMMARY|DTSTART|DTEND|LOCATION)((?:;[^:\n]*)?):(.*)$", re.MULTILINE | re.IGNORECASE)
MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?")
ZONE = re.compile(r';TZID="?([^;:"]{1,100})', re.IGNORECASE)
ESCAPED = re.compile(r"\\(.)")


def line(calendar: str) -> str:
    """ "" where there is no event."""
    calendar = calendar.replace("\r", "")
    begin = EVENT.search(calendar)
    if begin is None:
        return ""
    end = END.search(calendar, begin.end())
    event = FOLD.sub("", calendar[begin.end() : end.start() if end else len(calendar)])
    found: dict[str, tuple[str, str]] = {}
    for name, given, value in PROPERTY.findall(event):
        found.setdefault(name.upper(), (given, value.strip()))
    pieces = (_text(found, "SUMMARY"), _when(found), _text(found, "LOCATION"))
    return " · ".join(piece for piece in pieces if piece)


def _text(found: dict[str, tuple[str, str]], name: str) -> str:
    value = found.get(name, ("", ""))[1]
    return headers.tidy(ESCAPED.sub(lambda sign: " " if sign[1] in "nN" else sign[1], value))[:500]


def _when(found: dict[str, tuple[str, str]]) -> str:
    given, value = found.get("DTSTART", ("", ""))
    start = MOMENT.match(value)
    if start is None:
        return ""
    end = MOMENT.match(found.get("DTEND", ("", ""))[1])
    when = _day(start)
    if start[4]:
        when += f" {start[4]}:{start[5]}"
        if end and end[4] and end[0] != start[0]:
            when += "–" + ("" if _day(end) == _day(start) else f"{_day(end)} ") + f"{end[4]}:{end[5]}"
        zone = "UTC" if start[6] else (ZONE.search(given) or ["", ""])[1]
        when += f" ({zone})" if zone else ""
    return when


def _day(moment: re.Match[str]) -> str:
    return f"{moment[1]}-{moment[2]}-{moment[3]}"
