"""xlsx workbooks. What they unpack to is measured before the reader sees them: it would end the whole process."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from xml.parsers import expat

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from afterloop.kernel.tables.delimited import Row
from afterloop.kernel.tables.problems import Refused, Unreadable
from afterloop.kernel.tables.problems import mark as _
from afterloop.kernel.tables.sources import Limits, refuse_bomb

CHUNK = 256 * 1024
MOST_MERGED = 20_000  # areas of one sheet that are looked at
EXACT = 10**15  # Excel keeps fifteen digits; of a longer number the rest are lost
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
PLACE = re.compile(r"([A-Za-z]{1,3})(\d{1,7})")


def open_sheet(path: Path, wanted: str, limits: Limits) -> tuple[str, CalamineSheet]:
    """A worksheet by name; without one the first that is shown and holds anything."""
    measure(path, limits)
    try:
        book = CalamineWorkbook.from_filelike(path.open("rb"))
        names = [sheet.name for sheet in book.sheets_metadata if str(sheet.visible).endswith(".Visible")]
        if wanted:
            if wanted not in book.sheet_names:
                raise Unreadable(
                    _("There is no sheet %(name)s; there are: %(names)s."),
                    name=wanted,
                    names=", ".join(book.sheet_names),
                )
            names = [wanted]
        for name in names:
            sheet = book.get_sheet_by_name(name)
            if sheet.height:
                return name, sheet
    except (CalamineError, OSError, ValueError) as error:
        raise Unreadable(_("The workbook cannot be read: %(why)s"), why=str(error)[:200])
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # of the Rust runtime; no subclass of Exception
            raise Unreadable(_("The workbook cannot be read: %(why)s"), why="damaged") from None
        raise
    raise Unreadable(_("The workbook is empty."))


def rows(sheet: CalamineSheet, width: int | None = None) -> Iterator[Row]:
    """Every row that is not blank, its cells as text; `line` is the number that the spreadsheet shows."""
    tall = _Tall(sheet)
    for line, values in enumerate(sheet.iter_rows(), 1):
        cells = tall.filled(line - 1, [text_of(value) for value in values])
        if width is not None:
            cells = cells[:width] + [""] * (width - len(cells))
        if not any(cell.strip() for cell in cells):
            continue
        if any("\0" in cell for cell in cells):
            cells = [cell.replace("\0", "�") for cell in cells]
            yield Row(line, cells, Refused(_("The row holds a NUL character, which cannot be kept.")))
        else:
            yield Row(line, cells)


class _Tall:
    """Cells that are merged downwards say the same in every row that they span; the file says it in the first only."""

    def __init__(self, sheet: CalamineSheet) -> None:
        spans = sheet.merged_cell_ranges or []
        self.spans = sorted(
            (top, bottom, column)
            for (top, column), (bottom, last) in spans[:MOST_MERGED]
            if column == last and bottom > top
        )
        self.next = 0
        self.open: dict[int, tuple[int, str]] = {}  # by column: until which row, and what it says

    def filled(self, row: int, cells: list[str]) -> list[str]:
        for column, (bottom, text) in list(self.open.items()):
            if row > bottom:
                del self.open[column]
            elif column < len(cells) and not cells[column]:
                cells[column] = text
        while self.next < len(self.spans) and self.spans[self.next][0] <= row:
            _top, bottom, column = self.spans[self.next]
            if column < len(cells):
                self.open[column] = (bottom, cells[column])
            self.next += 1
        return cells


def text_of(value: Any) -> str:
    """A cell as text. A whole number has no point and no exponent, so that a phone number stays one."""
    match value:
        case str():
            return ESCAPED.sub(_unescaped, value) if "_x" in value else value
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return _number(value)
        case datetime():
            return value.isoformat(" ")
        case date() | time():
            return value.isoformat()
        case timedelta():
            return _duration(value)
    return ""


def measure(path: Path, limits: Limits) -> None:
    """Unpack every part once, counting, and look how large the worksheets say they are. Headers may lie."""
    total, packed = 0, path.stat().st_size
    try:
        with zipfile.ZipFile(path) as archive:
            if "xl/workbook.xml" not in archive.namelist():
                raise Unreadable(_("This is a packed file, but no xlsx workbook."))
            for part in archive.infolist():
                part.file_size, part.CRC = 2**62, None  # type: ignore[assignment]  # read on to the real end
                extent = _Extent(limits) if part.filename.startswith("xl/worksheets/") else None
                with archive.open(part) as content:
                    while chunk := content.read(CHUNK):
                        total += len(chunk)
                        refuse_bomb(total, packed, limits.sheet, limits)
                        if extent is not None:
                            extent.feed(chunk)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise Unreadable(_("The workbook cannot be read: %(why)s"), why=str(error)[:200])


class _Extent:
    """The rectangle that a worksheet's cells span: two cells in opposite corners would take the whole memory."""

    def __init__(self, limits: Limits) -> None:
        self.most = limits.cells
        self.row = self.column = self.rows = self.columns = 0
        self.parser: Any = expat.ParserCreate()
        self.parser.StartElementHandler = self._element
        self.parser.EntityDeclHandler = self._entity

    def feed(self, chunk: bytes) -> None:
        if self.parser is None:
            return
        try:
            self.parser.Parse(chunk)
        except expat.ExpatError:
            raise Unreadable(_("The workbook cannot be read: %(why)s"), why="XML")

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        if kind == "row":
            written = attributes.get("r", "")
            self.row = int(written) if written.isascii() and written.isdigit() and len(written) < 9 else self.row + 1
            self.column = 0
        elif kind == "c":
            place = PLACE.fullmatch(attributes.get("r", ""))
            self.column = _column(place[1]) if place else self.column + 1
            if place:
                self.row = int(place[2])
            self.rows, self.columns = max(self.rows, self.row), max(self.columns, self.column)
            if self.rows * self.columns > self.most:
                raise Unreadable(
                    _("The sheet spans %(rows)s rows and %(columns)s columns, which is too much. Save it as csv."),
                    rows=self.rows,
                    columns=self.columns,
                )

    def _entity(self, *declared: Any) -> None:
        raise Unreadable(_("The workbook cannot be read: %(why)s"), why="DTD")


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def _number(value: float) -> str:
    if value != value:
        return ""
    if abs(value) >= EXACT:
        return f"{value:.15g}".upper()
    if value == int(value):
        return str(int(value))
    text = f"{value:.15g}"
    return f"{value:.20f}".rstrip("0") if "e" in text else text


def _duration(value: timedelta) -> str:
    seconds = round(value.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _unescaped(found: re.Match[str]) -> str:
    """Excel writes control characters and its own escape as _x000D_."""
    return chr(int(found[1], 16)) if not 0xD800 <= int(found[1], 16) <= 0xDFFF else found[0]
