"""winmail.dat: what Outlook packs a mail into for others of its kind (MS-OXTNEF).

Read as far as it goes: what is wrong ends the reading and spoils nothing that came before. The libraries for it lose
everything at the first wrong byte.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from afterloop.channels.email.parsing import charsets

SIGNATURE = b"\x78\x9f\x3e\x22"
# Attributes of the stream.
BODY, DATA, TITLE, RENDERING = 0x800C, 0x800F, 0x8010, 0x9002
PROPERTIES, ATTACHMENT, CODEPAGE = 0x9003, 0x9005, 0x9007
# Properties within them.
TEXT, RTF, HTML, CODE = 0x1000, 0x1009, 0x1013, 0x3FDE
CONTENT, SHORT_NAME, LONG_NAME, TYPE, CONTENT_ID = 0x3701, 0x3704, 0x3707, 0x370E, 0x3712
MESSAGE = bytes.fromhex("0703020000000000c000000000000046")  # what is attached is a mail of the same kind
FIXED = {0x0001: 4, 0x0002: 4, 0x0003: 4, 0x0004: 4, 0x000A: 4, 0x000B: 4, 0x0005: 8, 0x0006: 8, 0x0007: 8, 0x0014: 8,
         0x0040: 8, 0x0048: 16}  # fmt: skip
VARIABLE = {0x000D, 0x001E, 0x001F, 0x0102}
UNICODE, MULTIPLE = 0x001F, 0x1000
MOST = 10_000  # attributes, and properties of each
LARGEST_RTF = 10_000_000


@dataclass(slots=True)
class File:
    name: str = ""
    type: str = ""
    content_id: str = ""
    content: bytes = b""


@dataclass(slots=True)
class Packed:
    text: str = ""
    html: str = ""
    files: list[File] = field(default_factory=list)
    whole: bool = True  # nothing was wrong with it


def unpack(raw: bytes) -> Packed | None:
    """None if it is something else."""
    if not raw.startswith(SIGNATURE):
        return None
    packed, codepage = Packed(), ""
    try:
        for level, name, value in _attributes(raw):
            if level == 1 and name == CODEPAGE:
                codepage = f"cp{struct.unpack_from('<I', value)[0]}"
            elif level == 1 and name == BODY and not packed.text:
                packed.text = charsets.decode(bytes(value).rstrip(b"\0"), codepage)[0]
            elif level == 1 and name == PROPERTIES:
                _message(packed, dict(_properties(value)), codepage)
            elif level == 2:
                _attached(packed, name, value, codepage)
    except (struct.error, ValueError, IndexError):
        packed.whole = False
    return packed


def _attributes(raw: bytes) -> Iterator[tuple[int, int, memoryview]]:
    whole, at = memoryview(raw), 6
    for _ in range(MOST):
        if at + 11 > len(raw):
            return
        level, name, _, length = struct.unpack_from("<BHHI", raw, at)
        if at + 9 + length > len(raw):
            raise ValueError("cut off")
        yield level, name, whole[at + 9 : at + 9 + length]
        at += 11 + length  # with its checksum


def _message(packed: Packed, found: dict[int, tuple[int, bytes]], codepage: str) -> None:
    if CODE in found and len(found[CODE][1]) >= 4:
        codepage = f"cp{struct.unpack_from('<I', found[CODE][1])[0]}".replace("cp65001", "utf-8")
    packed.text = _text(found.get(TEXT), codepage) or packed.text
    packed.html = _text(found.get(HTML), codepage)
    if not packed.text and not packed.html and RTF in found:
        packed.text = _of_rtf(found[RTF][1])


def _of_rtf(raw: bytes) -> str:
    from compressed_rtf import decompress
    from striprtf.striprtf import rtf_to_text

    if len(raw) < 16 or struct.unpack_from("<I", raw, 4)[0] > LARGEST_RTF:
        return ""
    try:
        read = rtf_to_text(decompress(raw).decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call]
        return charsets.clean(str(read)).strip("\n")
    except Exception:  # two libraries with many ways to fail; what they read is a last resort
        return ""


def _attached(packed: Packed, name: int, value: memoryview, codepage: str) -> None:
    if name == RENDERING or not packed.files:
        packed.files.append(File())
    file = packed.files[-1]
    if name == TITLE:
        file.name = file.name or charsets.decode(bytes(value).rstrip(b"\0"), codepage)[0]
    elif name == DATA:
        file.content = bytes(value)
    elif name == ATTACHMENT:
        found = dict(_properties(value))
        file.name = _text(found.get(LONG_NAME), codepage) or file.name or _text(found.get(SHORT_NAME), codepage)
        file.type = _text(found.get(TYPE), codepage)
        file.content_id = _text(found.get(CONTENT_ID), codepage).strip("<> ")
        if CONTENT in found:
            content = found[CONTENT][1]
            file.content = content[16:] if content.startswith(MESSAGE) else content


def _text(found: tuple[int, bytes] | None, codepage: str) -> str:
    if found is None:
        return ""
    kind, raw = found
    if kind == UNICODE:
        return charsets.clean(raw.decode("utf-16-le", "replace"))
    return charsets.decode(raw.rstrip(b"\0"), codepage)[0]


def _properties(value: memoryview) -> Iterator[tuple[int, tuple[int, bytes]]]:
    """(its identity, (its type, its value)); of several values the first."""
    at = 4
    for _ in range(min(struct.unpack_from("<I", value)[0], MOST)):
        kind, identity = struct.unpack_from("<HH", value, at)
        at += 4
        if identity >= 0x8000:
            at = _behind_name(value, at)
        several, kind = bool(kind & MULTIPLE), kind & ~MULTIPLE
        count = 1
        if several or kind in VARIABLE:
            count = struct.unpack_from("<I", value, at)[0]
            at += 4
        first: bytes | None = None
        for _ in range(count):
            if kind in VARIABLE:
                size = struct.unpack_from("<I", value, at)[0]
                at += 4
            else:
                size = FIXED[kind] if kind in FIXED else len(value)
            if at + size > len(value):
                raise ValueError("cut off")
            first = bytes(value[at : at + size]) if first is None else first
            at += size + -size % 4
        if first is not None:
            yield identity, (kind, first)


def _behind_name(value: memoryview, at: int) -> int:
    named = struct.unpack_from("<I", value, at + 16)[0]
    length = struct.unpack_from("<I", value, at + 20)[0] if named else 0
    return at + 24 + length + -length % 4
