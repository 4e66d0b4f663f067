"""Where the parts of a mail begin and end.

One pass over the bytes, at lines that begin with `--`: however deep a mail is nested and however many parts it has, the
time grows with its length alone. Nothing is copied; a part knows its place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from afterloop.channels.email.parsing.headers import Parameters, parameters

MOST_PARTS = 10_000  # what comes after them stays in the last one
MOST_FIELDS = 10_000  # what comes after them is not read
DEEPEST = 50  # what is nested deeper counts as nested so deep
LONGEST_BOUNDARY = 1000

FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:")
# Which lines speak for it that a line without a name belongs to a header that was broken wrongly.
FAMILIAR = re.compile(
    rb"(?:x-[\w-]+|from|to|cc|subject|date|message-id|mime-version|content-[\w-]+|received|reply-to|references|"
    rb"in-reply-to|return-path|sender|dkim-signature)[ \t]*:",
    re.IGNORECASE,
)
BLANK = re.compile(rb"\r?\n\r*\n")
AHEAD = 3  # lines


class Headers:
    """The fields of a mail or a part, in their order, as bytes that may run over several lines."""

    __slots__ = ("_fields",)

    def __init__(self) -> None:
        self._fields: dict[str, list[bytes]] = defaultdict(list)

    def add(self, name: str, value: bytes) -> None:
        self._fields[name].append(value)

    def get(self, name: str) -> bytes:
        """The first that says something."""
        return next((value for value in self._fields.get(name, ()) if value.strip()), b"")

    def all(self, name: str) -> list[bytes]:
        return self._fields.get(name, [])

    def __contains__(self, name: str) -> bool:
        return name in self._fields

    def names(self) -> Iterator[str]:
        return iter(self._fields)


@dataclass(slots=True)
class Part:
    headers: Headers
    type: str  # "text/plain"
    parameters: Parameters
    start: int  # of its body
    end: int
    parts: list[Part] = field(default_factory=list)

    @property
    def main(self) -> str:
        return self.type.partition("/")[0]


@dataclass(slots=True)
class _Open:
    """A multipart that is being read."""

    boundary: bytes
    part: Part
    closed: bool = False


def parse(raw: bytes, problems: set[str], start: int = 0) -> Part:
    """The mail that begins there, with all its parts."""
    root = _open(raw, start, len(raw), "text/plain", problems)
    _fill(raw, root, problems)
    if root.main == "multipart" and not root.parts:
        problems.add("boundary")
        if boundary := _guess(raw, root.start):
            root.parameters["boundary"] = boundary.decode("latin-1")
            _fill(raw, root, problems)
    return root


def fields(raw: bytes, start: int, end: int, problems: set[str]) -> tuple[Headers, int]:
    """The headers that begin there, and where the body does."""
    headers, name, begun, at, count = Headers(), "", start, start, 0
    while at < end:
        if count > MOST_FIELDS:
            problems.add("headers")
            blank = BLANK.search(raw, at, end)
            stop = blank.end() if blank else end
            break
        stop = raw.find(b"\n", at, end) + 1 or end
        line = raw[at:stop] if stop - at < 1000 else raw[at : at + 1000]
        if not line.strip(b"\r\n"):
            break
        if line[0] in b" \t" and name:
            at = stop
            continue
        found = None if line.startswith(b"--") else FIELD.match(line)
        if (
            found is None
            and not (at > start and _goes_on(raw, stop, end))
            and not line.startswith((b"From ", b">From "))
        ):
            problems.add("separator")
            stop = at
            break
        if found is not None:
            if name:
                headers.add(name, raw[begun:at])
            count += 1
            name, begun = found[1].decode("latin-1").lower(), at + found.end()
        elif name:
            problems.add("header-folding")
        at = stop
    else:
        stop = end
    if name:
        headers.add(name, raw[begun:at])
    return headers, stop


def _goes_on(raw: bytes, at: int, end: int) -> bool:
    """Whether one of the next lines is a header that mails have."""
    for _ in range(AHEAD):
        stop = raw.find(b"\n", at, end) + 1 or end
        if FAMILIAR.match(raw, at, stop):
            return True
        if stop - at <= 2:
            return False
        at = stop
    return False


def _open(raw: bytes, start: int, end: int, otherwise: str, problems: set[str]) -> Part:
    headers, body = fields(raw, start, end, problems)
    kind, given = parameters(headers.get("content-type"), problems)
    kind = kind.lower()
    if "/" not in kind:
        kind = {"text": "text/plain", "html": "text/html", "multipart": "multipart/mixed"}.get(kind, otherwise)
    return Part(headers, kind, given, body, end)


def _fill(raw: bytes, root: Part, problems: set[str]) -> None:
    reader = _Reader(raw, root, problems)
    reader.enter(root)
    reader.read()


class _Reader:
    def __init__(self, raw: bytes, root: Part, problems: set[str]) -> None:
        self._raw, self._root, self._problems = raw, root, problems
        self._opened: list[_Open] = []
        self._depths: dict[bytes, list[int]] = {}  # at which depths a boundary is open
        self._last: Part | None = None  # the part that is not closed yet
        self._count = 0

    def read(self) -> None:
        at = self._root.start
        while self._opened and self._count < MOST_PARTS:
            line, begin, at = _next_line(self._raw, at, self._root.end)
            if line is None:
                break
            closing = not self._depths.get(line) and line.endswith(b"--")
            places = self._depths.get(line[:-2] if closing else line)
            if places:
                self._leave(places[-1] + 1, begin)
                self._opened[-1].closed = closing
                at = at if closing else self._begin(at)
        if self._count >= MOST_PARTS:
            self._problems.add("parts")
        if self._opened and not self._opened[0].closed:
            self._problems.add("truncated")

    def enter(self, part: Part) -> bool:
        """Whether it is a multipart of its own; what is too deep gives its parts to what is around it."""
        boundary = _boundary(self._raw, part, self._problems) if part.main == "multipart" else b""
        deep = len(self._opened) >= DEEPEST
        if boundary:
            self._depths.setdefault(boundary, []).append(len(self._opened))
            self._opened.append(_Open(boundary, self._opened[-1].part if deep else part))
        return not (boundary and deep)

    def _begin(self, at: int) -> int:
        """A part begins; tells from where boundaries count again."""
        holder = self._opened[-1].part
        otherwise = "message/rfc822" if holder.type == "multipart/digest" else "text/plain"
        self._last = part = _open(self._raw, at, self._root.end, otherwise, self._problems)
        self._count += 1
        if self.enter(part):
            holder.parts.append(part)
        return max(at, part.start - 1)

    def _leave(self, depth: int, begin: int) -> None:
        if self._last is not None:
            self._last.end = max(self._last.start, _line_end(self._raw, begin))
            self._last = None
        while len(self._opened) > depth:
            left = self._opened.pop()
            self._depths[left.boundary].pop()
            if not left.closed:
                self._problems.add("boundary")


def _next_line(raw: bytes, at: int, end: int) -> tuple[bytes | None, int, int]:
    """The next line that begins with `--`, without that; where it begins, and where the next one does."""
    if raw.startswith(b"--", at) and (at == 0 or raw[at - 1] == 10):
        begin = at
    else:
        begin = raw.find(b"\n--", at, end) + 1
        if not begin:
            return None, end, end
    stop = raw.find(b"\n", begin, end) + 1 or end
    return raw[begin + 2 : min(stop, begin + LONGEST_BOUNDARY)].rstrip(), begin, stop


def _line_end(raw: bytes, at: int) -> int:
    """Where a line ends before which a boundary begins: its line break belongs to the boundary."""
    if at and raw[at - 1] == 10:
        at -= 1
        if at and raw[at - 1] == 13:
            at -= 1
    return at


def _boundary(raw: bytes, part: Part, problems: set[str]) -> bytes:
    declared = part.parameters.get("boundary", "").rstrip().encode("latin-1", "replace")
    if declared and len(declared) < LONGEST_BOUNDARY:
        return declared
    problems.add("boundary")
    return _guess(raw, part.start)


def _guess(raw: bytes, start: int) -> bytes:
    """What the first line is that looks like a boundary."""
    line, _, _ = _next_line(raw, start, len(raw))
    return line if line and b" " not in line else b""
