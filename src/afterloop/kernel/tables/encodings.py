"""Which encoding a text file is in: found by strict decoding of the stream, line by line where it is not plain.

UTF-8 and GB18030 never use the byte of a line's end inside a character, so every line can be judged alone: a line
that decodes as UTF-8 and is not plain ASCII is hardly ever GB18030 text, and one broken line cannot turn the vote.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import IO

from afterloop.kernel.tables.problems import Unreadable
from afterloop.kernel.tables.problems import mark as _

MARKS = (  # the longer ones first: UTF-32 begins like UTF-16
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\x84\x31\x95\x33", "gb18030"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
BROKEN = "\udcff"  # stands for bytes that are no character; no decoder gives it for anything else
ERRORS = "afterloop-broken"
CHUNK = 256 * 1024
LONGEST = 4 * 1024**2  # bytes of a line that takes part in the vote
ENOUGH = 5_000  # lines after which one encoding may lead so far that the rest need not be read
LEAD = 50

codecs.register_error(ERRORS, lambda error: (BROKEN, error.end))  # type: ignore[attr-defined]


def detect(stream: IO[bytes]) -> str:
    """The codec of the stream. Reads on until it is sure, or to the end."""
    first = stream.read(CHUNK)
    for mark, name in MARKS:
        if first.startswith(mark):
            return name
    if first[:4096].count(0) > len(first[:4096]) // 5:
        raise Unreadable(_("The file looks like UTF-16 without its mark. Save it as UTF-8, or name its --encoding."))
    utf8 = gb18030 = neither = 0
    for block in _blocks(first, stream):
        for line in _telling(block):
            if line is None or _is(line, "utf-8"):
                utf8 += 1
            elif _is(line, "gb18030"):
                gb18030 += 1
            else:
                neither += 1
        if max(utf8, gb18030) > ENOUGH and max(utf8, gb18030) > LEAD * (min(utf8, gb18030) + neither):
            break
    if neither > utf8 + gb18030:
        raise Unreadable(
            _("The encoding is neither UTF-8 nor GB18030. Save the file as UTF-8, or name its --encoding.")
        )
    return "gb18030" if gb18030 > utf8 else "utf-8"


def checked(name: str) -> str:
    """A codec that a person has named, if it is one for text."""
    try:
        found = codecs.lookup(name)
        "".encode(found.name)
        b"".decode(found.name)
    except (LookupError, ValueError):
        raise Unreadable(_("There is no encoding called %(name)s."), name=name)
    return found.name


def _is(line: bytes, encoding: str) -> bool:
    try:
        line.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _telling(block: bytes) -> Iterator[bytes | None]:
    """The lines that tell something. None stands for one that is known to be UTF-8: most blocks decode at once."""
    if block.isascii():
        return
    if _is(block, "utf-8"):
        for _line in range(1 + block.count(b"\n")):
            yield None
        return
    for line in block.split(b"\n"):
        if not line.isascii():
            yield line


def _blocks(first: bytes, stream: IO[bytes]) -> Iterator[bytes]:
    """The stream in blocks of whole lines. A line that is too long to be kept is left out of the vote."""
    rest, chunk = b"", first
    while chunk:
        whole, found, tail = chunk.rpartition(b"\n")
        if found:
            yield rest + whole
            rest = tail
        elif len(rest) < LONGEST:
            rest += tail
        chunk = stream.read(CHUNK)
    if len(rest) < LONGEST:
        yield rest
