"""Zip files, office documents among them: judged by their directory first, then verified by streaming. Pure.

A bomb lies in one of three ways: its directory says how large it becomes (sums), the same bytes are listed many
times (overlap), or the directory lies and only inflating shows it (streaming, with a running budget).
"""

from __future__ import annotations

import tempfile
import zipfile
import zlib
from typing import BinaryIO

from afterloop.kernel.files.refusals import Refused

UNPACKED = 300 * 1024 * 1024  # bytes, all members together
RATIO = 120  # unpacked to packed, once it is worth speaking of
RATIO_FROM = 20 * 1024 * 1024
MEMBERS = 5000
DIRECTORY = 2 * 1024 * 1024
DEPTH = 2  # an archive in an archive, no deeper
CHUNK = 256 * 1024
_ARCHIVES = (b"PK\x03\x04", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")
_OFFICE = {
    "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xl/workbook.bin": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/presentation.xml": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
_OPEN = {f"application/vnd.oasis.opendocument.{what}" for what in ("text", "spreadsheet", "presentation")}


class Budget:
    """The bytes that may still come out of this upload, over all its members and archives within."""

    def __init__(self, left: int = UNPACKED) -> None:
        self.left = left

    def spend(self, count: int) -> None:
        self.left -= count
        if self.left < 0:
            raise Refused("bomb")


def kind_of_zip(stream: BinaryIO) -> str:
    """The type of a zip file that is safe to keep; else it is refused."""
    check(stream, Budget(), depth=1)
    with zipfile.ZipFile(stream) as archive:
        listed = set(archive.namelist())
        if "[Content_Types].xml" in listed:
            found = next((type_ for name, type_ in _OFFICE.items() if name in listed), None)
            if found is not None:
                return found
        if "mimetype" in listed and archive.getinfo("mimetype").file_size < 100:
            claimed = archive.read("mimetype").decode("ascii", "replace").strip()
            if claimed in _OPEN:
                return claimed
    return "application/zip"


def check(stream: BinaryIO, budget: Budget, *, depth: int) -> None:
    """Refuse what would unpack to more than it should, or cannot be checked."""
    try:
        _check_end(stream)
        with zipfile.ZipFile(stream) as archive:
            members = archive.infolist()
            _check_directory(members, budget, archive.start_dir)
            for member in members:
                if not member.is_dir():
                    _check_member(archive, member, budget, depth)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError, KeyError, zlib.error) as error:
        raise Refused("damaged") from error


def _check_end(stream: BinaryIO) -> None:
    """The end record, before anything parses a directory of a million lines."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - 65_557))
    tail = stream.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22:
        raise Refused("damaged")
    count = int.from_bytes(tail[at + 10 : at + 12], "little")
    directory = int.from_bytes(tail[at + 12 : at + 16], "little")
    if count > MEMBERS or directory > DIRECTORY:  # zip64 writes 0xFFFF here
        raise Refused("bomb")


def _check_directory(members: list[zipfile.ZipInfo], budget: Budget, directory_at: int) -> None:
    packed = sum(member.compress_size for member in members)
    unpacked = sum(member.file_size for member in members)
    if len(members) > MEMBERS or unpacked > budget.left:
        raise Refused("bomb")
    if unpacked > RATIO_FROM and unpacked > RATIO * max(packed, 1):
        raise Refused("bomb")
    end = 0
    for member in sorted(members, key=lambda m: m.header_offset):
        if member.header_offset < end:
            raise Refused("bomb")
        end = member.header_offset + 30 + member.compress_size
    if end > directory_at:
        raise Refused("bomb")
    if any(member.flag_bits & 1 for member in members):
        raise Refused("encrypted")
    if any(member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for member in members):
        raise Refused("damaged")


def _check_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget, depth: int) -> None:
    """Inflate and count. The directory's size is the most that zipfile gives, and its checksum is compared."""
    with archive.open(member) as content:
        chunk = content.read(CHUNK)
        if chunk.startswith(_ARCHIVES):
            _check_nested(content, chunk, budget, depth)
            return
        while chunk:
            budget.spend(len(chunk))
            chunk = content.read(CHUNK)


def _check_nested(content: object, first: bytes, budget: Budget, depth: int) -> None:
    """An archive within: unpacked to disk and judged likewise, or refused when it is too deep or of another kind."""
    if depth >= DEPTH or not first.startswith(b"PK"):
        raise Refused("nested")
    with tempfile.TemporaryFile() as inner:
        chunk = first
        while chunk:
            budget.spend(len(chunk))
            inner.write(chunk)
            chunk = content.read(CHUNK)  # type: ignore[attr-defined]
        check(inner, budget, depth=depth + 1)
