"""The bytes of a file, unpacked where it is packed, and never more of them than the limits allow."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from afterloop.kernel.tables.problems import Unreadable
from afterloop.kernel.tables.problems import mark as _

GZIP = b"\x1f\x8b"
ZIP = b"PK\x03\x04"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
TRUSTED = 1_000_000  # bytes: nobody is hurt by so few, however well they were packed


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is read before it is called an attack or a mistake."""

    unpacked: int = 4 * 1024**3  # bytes of a text file
    sheet: int = 1024**3  # bytes of a workbook: it is held in memory
    cells: int = 50_000_000  # of a worksheet's rectangle
    ratio: int = 200  # unpacked bytes for each packed one
    record: int = 1_000_000  # characters of one row
    lines: int = 1_000  # lines of one row


DEFAULT = Limits()


def beginning(path: Path) -> bytes:
    """The first bytes: a file is what it begins with, whatever it is called."""
    try:
        with path.open("rb") as file:
            return file.read(4)
    except OSError as error:
        raise Unreadable(_("The file cannot be opened: %(why)s"), why=error.strerror or error)


@contextmanager
def open_bytes(path: Path, limits: Limits) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """The unpacked bytes, and the file itself, whose position shows how far the reading is."""
    packed = beginning(path)[:2] == GZIP
    try:
        with path.open("rb") as file:
            inner: Any = gzip.GzipFile(fileobj=file) if packed else file
            yield io.BufferedReader(_Bounded(inner, file, limits, packed), 256 * 1024), file
    except OSError as error:
        raise Unreadable(_("The file cannot be read: %(why)s"), why=error.strerror or error)


def refuse_bomb(unpacked: int, packed: int, most: int, limits: Limits) -> None:
    """Stop where more comes out than the limits allow."""
    if unpacked > most:
        raise Unreadable(
            _("The file holds more than %(most)s MB when unpacked."), most=most // 1024**2, allowed_by="--max-size"
        )
    if unpacked > TRUSTED and unpacked > limits.ratio * max(packed, 1):
        raise Unreadable(
            _("The file unpacks to more than %(ratio)s times its size."), ratio=limits.ratio, allowed_by="--max-ratio"
        )


class _Bounded(io.RawIOBase):
    """Counts what comes out, and says in one way what is wrong with what goes in."""

    def __init__(self, inner: Any, file: IO[bytes], limits: Limits, packed: bool) -> None:
        self.inner, self.file, self.limits, self.packed = inner, file, limits, packed
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        try:
            chunk: bytes = self.inner.read1(len(buffer))  # what there is: of a damaged file, all up to the damage
        except (EOFError, zlib.error, gzip.BadGzipFile):
            raise Unreadable(_("The packed file is damaged or incomplete."))
        self.count += len(chunk)
        refuse_bomb(self.count, self.file.tell() if self.packed else self.count, self.limits.unpacked, self.limits)
        buffer[: len(chunk)] = chunk
        return len(chunk)
