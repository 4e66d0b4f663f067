"""Tables as files that a spreadsheet opens as they were meant: csv with a byte-order mark, xlsx with types.

What looks like a number and is none (a phone, a serial, a ticket's number) is text. Nothing is ever a formula: in csv,
which has no types, a cell that a spreadsheet would compute begins with an apostrophe (OWASP, CSV injection).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, Protocol

import xlsxwriter

Kind = Literal["text", "number", "date", "datetime"]
MOST_ROWS = 1_048_575  # of one sheet, below its head
LONGEST = 32_767  # characters of one cell
WIDEST, NARROWEST = 60, 8  # characters
COMPUTED = re.compile(r"^[=+\-@\t\r]")
PLAIN_NUMBER = re.compile(r"^[+-]?[0-9]+(\.[0-9]+)?$")
FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # no XML may hold them


@dataclass(frozen=True, slots=True)
class Head:
    title: str
    kind: Kind = "text"


class Writer(Protocol):
    """Takes rows of values: None, text, Decimal, date or datetime, as the head says."""

    def write(self, rows: Iterable[Sequence[Any]]) -> None: ...


@contextmanager
def writing(path: Path, form: str, title: str, heads: Sequence[Head], zone: tzinfo) -> Any:
    """A writer for `form` "csv" or "xlsx"; the file is whole when the block ends. Moments are told in `zone`."""
    if form == "csv":
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            yield _Csv(file, heads, zone)
    else:
        with xlsxwriter.Workbook(
            path, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        ) as book:
            yield _Xlsx(book, title, heads, zone)


class _Csv:
    def __init__(self, file: Any, heads: Sequence[Head], zone: tzinfo) -> None:
        self.out, self.heads, self.zone = csv.writer(file, lineterminator="\r\n"), heads, zone
        self.out.writerow([harmless(head.title) for head in heads])

    def write(self, rows: Iterable[Sequence[Any]]) -> None:
        for row in rows:
            self.out.writerow([self._cell(value, head) for value, head in zip(row, self.heads, strict=True)])

    def _cell(self, value: Any, head: Head) -> str:
        match value:
            case None:
                return ""
            case datetime():
                return f"{value.astimezone(self.zone):%Y-%m-%d %H:%M:%S}"
            case date():
                return value.isoformat()
            case Decimal():
                return f"{value:f}"
        text = str(value)
        if (
            head.kind == "text"
            and PLAIN_NUMBER.match(text)
            and (len(text) > 11 or (len(text) > 1 and text[0] in "0+-"))
        ):
            return f'="{text}"' if text[0] != "-" else f"'{text}"  # else its zeros and last digits are lost
        return harmless(text)


class _Xlsx:
    def __init__(self, book: Any, title: str, heads: Sequence[Head], zone: tzinfo) -> None:
        self.sheet = book.add_worksheet(FORBIDDEN_IN_NAMES.sub(" ", title)[:31].strip() or "1")
        self.heads, self.zone, self.row = heads, zone, 0
        self.formats = {
            "date": book.add_format({"num_format": "yyyy-mm-dd"}),
            "datetime": book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
            "text": book.add_format({"num_format": "@"}),
        }
        strong = book.add_format({"bold": True, "bottom": 1})
        for place, head in enumerate(heads):
            self.sheet.set_column(place, place, _width(head))
            self.sheet.write_string(0, place, _printable(head.title), strong)
        self.sheet.freeze_panes(1, 0)
        self.sheet.autofilter(0, 0, 0, max(0, len(heads) - 1))

    def write(self, rows: Iterable[Sequence[Any]]) -> None:
        for row in rows:
            self.row += 1
            for place, (value, head) in enumerate(zip(row, self.heads, strict=True)):
                self._cell(place, value, head)

    def _cell(self, place: int, value: Any, head: Head) -> None:
        match value:
            case None:
                return
            case datetime():
                local = value.astimezone(self.zone).replace(tzinfo=None)
                self.sheet.write_datetime(self.row, place, local, self.formats["datetime"])
            case date():
                self.sheet.write_datetime(self.row, place, value, self.formats["date"])
            case Decimal() if len(value.as_tuple().digits) <= 15:  # beyond, a spreadsheet's floats lose digits
                self.sheet.write_number(self.row, place, float(value))
            case _:
                text = f"{value:f}" if isinstance(value, Decimal) else _printable(str(value))
                self.sheet.write_string(self.row, place, text, self.formats["text"])


def _width(head: Head) -> int:
    usual = {"date": 12, "datetime": 17, "number": 12}.get(head.kind, 20)
    return max(NARROWEST, min(WIDEST, max(usual, 2 * len(head.title) + 2)))


def _printable(text: str) -> str:
    return UNPRINTABLE.sub("", text)[:LONGEST]


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if COMPUTED.match(text) else text
