"""A file as a table: what it is, what its columns are called, and its rows as a stream."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, Literal, TextIO

from afterloop.kernel.tables import delimited, encodings, sheets, sources
from afterloop.kernel.tables.delimited import Row
from afterloop.kernel.tables.headers import find_header, letters, unique
from afterloop.kernel.tables.problems import Unreadable
from afterloop.kernel.tables.problems import mark as _
from afterloop.kernel.tables.sources import Limits

PART = 16 * 1024  # characters
SAMPLED = 50  # rows that are looked at before the reading begins

Header = Literal["guess", "first", "none"]


@dataclass
class Table:
    """An opened file. Reading its rows may be begun anew any number of times."""

    path: Path
    kind: Literal["csv", "xlsx"]
    packed: bool
    header: tuple[str, ...]
    header_line: int  # 0: the file has none, the columns are called A, B, C …
    samples: list[list[str]]  # the first rows, to show what the columns hold
    limits: Limits
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    size: int = 0  # for a progress bar: bytes of the file, or rows of the sheet
    done: int = field(default=0, compare=False)
    _sheet: Any = field(default=None, repr=False, compare=False)

    def rows(self) -> Iterator[Row]:
        """The rows below the header. Raises Unreadable where the file cannot be read any further."""
        self.done = 0
        for row in self._sheet_rows() if self.kind == "xlsx" else self._text_rows():
            if row.line > self.header_line:
                yield row

    def _sheet_rows(self) -> Iterator[Row]:
        for row in sheets.rows(self._sheet, len(self.header)):
            self.done = row.line
            yield row

    def _text_rows(self) -> Iterator[Row]:
        with sources.open_bytes(self.path, self.limits) as (stream, file):
            text = _decoded(stream, self.encoding)
            for row in delimited.rows(text, self.delimiter, self.limits, len(self.header)):
                self.done = file.tell()
                yield row


def open_table(
    path: Path,
    *,
    limits: Limits = sources.DEFAULT,
    encoding: str = "",
    delimiter: str = "",
    sheet: str = "",
    header: Header = "guess",
    known: Callable[[str], bool] = lambda name: False,
) -> Table:
    """Find out what the file is; what is given is taken as it is. `known` says whether a name is that of a field."""
    first = sources.beginning(path)
    if first.startswith(sources.OLD_EXCEL):
        raise Unreadable(_("This is a workbook of an old Excel, or one with a password. Save it as .xlsx without one."))
    size = path.stat().st_size
    if first == sources.ZIP:
        name, found = sheets.open_sheet(path, sheet, limits)
        sample = list(islice(sheets.rows(found), SAMPLED))
        table = Table(path, "xlsx", False, (), 0, [], limits, sheet=name, size=found.total_height, _sheet=found)
    else:
        encoding = encodings.checked(encoding) if encoding else _encoding(path, limits)
        delimiter, sample = _sample(path, limits, encoding, delimiter)
        packed = first.startswith(sources.GZIP)
        table = Table(path, "csv", packed, (), 0, [], limits, encoding, delimiter, size=size)
    return _with_header(table, sample, header, known)


def _with_header(table: Table, sample: Sequence[Row], header: Header, known: Callable[[str], bool]) -> Table:
    rows = [row for row in sample if row.problem is None]
    if not rows:
        raise Unreadable(_("There are no rows in this file."))
    place = {"guess": find_header([row.cells for row in rows], known), "first": 0, "none": None}[header]
    if place is None:
        width = max(len(row.cells) for row in rows)
        table.header = tuple(letters(number) for number in range(width))
        below = rows
    else:
        table.header, table.header_line = unique(rows[place].cells), rows[place].line
        below = rows[place + 1 :]
    table.samples = [row.cells for row in below if len(row.cells) <= len(table.header)]
    return table


def _encoding(path: Path, limits: Limits) -> str:
    with sources.open_bytes(path, limits) as (stream, _file):
        return encodings.detect(stream)


def _sample(path: Path, limits: Limits, encoding: str, delimiter: str) -> tuple[str, list[Row]]:
    """The delimiter, and the first rows."""
    with sources.open_bytes(path, limits) as (stream, _file):
        text = _beginning(_decoded(stream, encoding))
    delimiter = delimiter or delimited.sniff(text)
    found = delimited.rows(io.StringIO(text, newline=""), delimiter, limits)
    return delimiter, list(islice(found, SAMPLED))


def _beginning(stream: TextIO) -> str:
    """Enough to look at. Damage further on is met where the reading comes to it."""
    parts: list[str] = []
    try:
        while sum(map(len, parts)) < delimited.SAMPLE and (part := stream.read(PART)):
            parts.append(part)
    except Unreadable:
        if not parts:
            raise
    return "".join(parts)


def _decoded(stream: Any, encoding: str) -> io.TextIOWrapper:
    text = io.TextIOWrapper(stream, encoding, errors=encodings.ERRORS, newline="")
    if encoding == "gb18030":  # its byte order mark is not taken off by the codec
        start = stream.peek(4)[:4]
        if start == b"\x84\x31\x95\x33":
            stream.read(4)
    return text
