"""csv and its kin as a stream of rows. A broken row is refused with its line, and the next one is found again."""

from __future__ import annotations

import csv
import io
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

from afterloop.kernel.tables.encodings import BROKEN
from afterloop.kernel.tables.problems import Refused
from afterloop.kernel.tables.problems import mark as _
from afterloop.kernel.tables.sources import Limits

DELIMITERS = (",", "\t", ";", "|")
SAMPLE = 256 * 1024  # characters
SAMPLED = 200  # rows
SHOWN = 300  # characters of a broken row that are kept to show it

csv.field_size_limit(2**31 - 1)  # the limit of a whole record is ours, below


@dataclass(slots=True)
class Row:
    """A row as the file has it: the line it begins on, its cells as text, and what is wrong with it, if anything."""

    line: int
    cells: list[str]
    problem: Refused | None = None


class Lines:
    """The lines of the stream, numbered. Those of the record being read can be given back."""

    def __init__(self, stream: TextIO, limits: Limits) -> None:
        self.stream, self.limits = stream, limits
        self.number = 0
        self.record: list[str] = []  # the lines taken since `begin`
        self.size = 0
        self.unclosed = False  # the file ended inside the record
        self._returned: deque[str] = deque()

    def begin(self) -> int:
        """A new record begins: gives the number of its first line."""
        self.record, self.size, self.unclosed = [], 0, False
        return self.number + 1

    def give_back(self) -> None:
        """Read all but the first line of this record again."""
        self._returned.extendleft(reversed(self.record[1:]))
        self.number -= len(self.record) - 1
        del self.record[1:]

    def __iter__(self) -> Lines:
        return self

    def __next__(self) -> str:
        line = self._returned.popleft() if self._returned else self.stream.readline(self.limits.record + 1)
        if not line:
            self.unclosed = bool(self.record)
            raise StopIteration
        self.number += 1
        self.record.append(line)
        self.size += len(line)
        if self.size > self.limits.record or len(self.record) > self.limits.lines:
            if len(line) > self.limits.record:
                self._skip_rest(line)
            raise Refused(
                _("The row is longer than %(most)s characters, or its quotes do not end."), most=self.limits.record
            )
        return line

    def _skip_rest(self, line: str) -> None:
        """Of a line that is too long only its beginning is kept, to show it."""
        self.record[-1] = line[:SHOWN]
        while line and not line.endswith(("\n", "\r")):
            line = self.stream.readline(SAMPLE)


def rows(stream: TextIO, delimiter: str, limits: Limits, width: int | None = None) -> Iterator[Row]:
    """Every row that is not blank. With `width`, a row of another width is refused.

    A broken record that runs over several lines is mostly a quote that somebody forgot: only its first line is
    refused, and reading goes on with the second.
    """
    lines = Lines(stream, limits)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        line = lines.begin()
        problem: Refused | None = None
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (Refused, csv.Error) as error:
            cells = _first_line(lines, delimiter)
            problem = _fault(error, lines)
        problem = problem or _shape(cells, width)
        if problem is not None and len(lines.record) > 1:
            cells = _first_line(lines, delimiter)
            lines.give_back()
        problem = problem or _characters(lines.record)
        if problem is not None:
            yield Row(line, [cell.replace(BROKEN, "�").replace("\0", "�") for cell in cells], problem)
        elif any(cell.strip() for cell in cells):
            yield Row(line, cells)


def sniff(sample: str) -> str:
    """The delimiter under which most rows have one same width; the comma for a table of one column."""
    best, chosen = (0.0, 0), DELIMITERS[0]
    for delimiter in DELIMITERS:
        widths = Counter(_widths(sample, delimiter))
        if not widths:
            continue
        width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
        score = (round(count / widths.total(), 1), width)
        if width > 1 and score > best and score[0] >= 0.5:
            best, chosen = score, delimiter
    return chosen


def _widths(sample: str, delimiter: str) -> list[int]:
    widths: list[int] = []
    try:
        for cells in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            if any(cell.strip() for cell in cells):
                widths.append(len(cells))
            if len(widths) > SAMPLED:
                break
    except csv.Error:
        pass
    return widths[:-1] if len(sample) >= SAMPLE and len(widths) > 1 else widths  # the last row may be cut


def _fault(error: Exception, lines: Lines) -> Refused | None:
    """What a strict reading found. Within one line, 24" TV and "5" inch are what people write, and are taken."""
    if isinstance(error, Refused):
        return error
    if lines.unclosed or len(lines.record) > 1:
        return Refused(_("A quote is opened here that does not end."))
    return None


def _shape(cells: list[str], width: int | None) -> Refused | None:
    if width is None or len(cells) == width or not any(cells):
        return None
    if len(cells) > width and not any(cells[width:]):
        del cells[width:]
        return None
    return Refused(_("This row has %(cells)s cells; the header has %(width)s."), cells=len(cells), width=width)


def _characters(record: list[str]) -> Refused | None:
    for line in record:
        if BROKEN in line:
            return Refused(_("Some bytes of this row are no characters in the file's encoding."))
        if "\0" in line:
            return Refused(_("The row holds a NUL character, which cannot be kept."))
    return None


def _first_line(lines: Lines, delimiter: str) -> list[str]:
    try:
        return next(csv.reader(lines.record[:1], delimiter=delimiter), [])
    except csv.Error:
        return [lines.record[0][:SHOWN]]
