"""What a file is, by its content alone; and whether its name agrees. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from afterloop.kernel.files import archives, names
from afterloop.kernel.files.refusals import Refused

HEAD = 4096


@dataclass(frozen=True, slots=True)
class Kind:
    """A type that we take. `family`: within it a wrong ending is put right (chat apps call every picture .jpg)."""

    type: str
    endings: tuple[str, ...]
    family: str
    inline: bool = False  # browsers show it in a way that cannot run scripts


KINDS = {
    kind.type: kind
    for kind in (
        Kind("image/jpeg", ("jpg", "jpeg", "jfif"), "image", inline=True),
        Kind("image/png", ("png",), "image", inline=True),
        Kind("image/gif", ("gif",), "image", inline=True),
        Kind("image/webp", ("webp",), "image", inline=True),
        Kind("image/heic", ("heic", "heif"), "image", inline=True),
        Kind("application/pdf", ("pdf",), "pdf", inline=True),
        Kind("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ("docx",), "office"),
        Kind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ("xlsx",), "office"),
        Kind("application/vnd.openxmlformats-officedocument.presentationml.presentation", ("pptx",), "office"),
        Kind("application/vnd.oasis.opendocument.text", ("odt",), "office"),
        Kind("application/vnd.oasis.opendocument.spreadsheet", ("ods",), "office"),
        Kind("application/vnd.oasis.opendocument.presentation", ("odp",), "office"),
        Kind("application/msword", ("doc", "wps"), "old-office"),
        Kind("application/vnd.ms-excel", ("xls", "et"), "old-office"),
        Kind("application/vnd.ms-powerpoint", ("ppt", "dps"), "old-office"),
        Kind("application/zip", ("zip",), "zip"),
        Kind("text/plain", ("txt", "log", "md"), "text"),
        Kind("text/csv", ("csv",), "text"),
        Kind("video/mp4", ("mp4", "m4v"), "video", inline=True),
        Kind("video/quicktime", ("mov", "qt"), "video", inline=True),
        Kind("audio/mpeg", ("mp3",), "audio", inline=True),
        Kind("audio/amr", ("amr",), "audio", inline=True),
        Kind("audio/mp4", ("m4a",), "audio", inline=True),
        Kind("audio/wav", ("wav",), "audio", inline=True),
    )
}
ENDINGS = {ending: kind for kind in KINDS.values() for ending in kind.endings}

_FTYP = {
    "image/heic": {b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"},
    "video/quicktime": {b"qt  "},
    "audio/mp4": {b"M4A ", b"M4B "},
    "video/mp4": {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"MSNV", b"dash"},
}
_OLE = {  # names of streams in an old Office file's directory
    "application/msword": "WordDocument",
    "application/vnd.ms-excel": "Workbook",
    "application/vnd.ms-powerpoint": "PowerPoint Document",
}


def recognise(stream: BinaryIO, name: str) -> tuple[Kind, str]:
    """The kind by content, and the name with an ending that fits. Refused: unknown content, or a name that lies."""
    kind = _by_content(stream, name)
    ending = names.split(name)[1][1:]
    claimed = ENDINGS.get(ending)
    if ending and claimed is None and kind.family != "text":
        claimed = kind  # "photo.2026": no ending that means a type
    if kind.family == "text" and ending and claimed is None:
        raise Refused("type")  # page.html, run.js, drawing.svg
    if claimed is None:
        return kind, names.with_ending(name, kind.endings[0])
    if claimed.family != kind.family:
        raise Refused("lie")
    if kind.family == "text":
        return claimed, name
    if ending in kind.endings:
        return kind, name
    return kind, names.with_ending(name, kind.endings[0])


def _by_content(stream: BinaryIO, name: str) -> Kind:
    stream.seek(0)
    head = stream.read(HEAD)
    if not head:
        raise Refused("empty")
    found = _by_signature(head) or _by_box(head)
    if found is None and head.startswith(b"PK\x03\x04"):
        found = archives.kind_of_zip(stream)
    if found is None and head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        found = _by_stream_names(stream)
    if found is None and _is_text(stream):
        found = "text/csv" if name.lower().endswith(".csv") else "text/plain"
    if found is None:
        raise Refused("type")
    return KINDS[found]


def _by_signature(head: bytes) -> str | None:
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if head.startswith(b"RIFF"):
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(head[8:12])
    if head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n\t ").startswith(b"%PDF-"):
        return "application/pdf"
    if head.startswith((b"#!AMR\n", b"#!AMR-WB\n")):
        return "audio/amr"
    if head.startswith(b"ID3") or _is_mpeg_frame(head):
        return "audio/mpeg"
    return None


def _is_mpeg_frame(head: bytes) -> bool:
    """Sync word, layer III, no reserved version, bit rate or sampling rate."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2 or head[1] & 0x18 == 0x08:
        return False
    return head[2] >> 4 not in (0, 15) and head[2] & 0x0C != 0x0C


def _by_box(head: bytes) -> str | None:
    """ISO media files: the brands of the first box."""
    if head[4:8] != b"ftyp":
        return (head[4:8] == b"moov" and "video/quicktime") or None
    size = min(int.from_bytes(head[:4], "big"), 256)
    brands = [head[8:12], *(head[i : i + 4] for i in range(16, size, 4))]
    for brand in brands:
        for type_, known in _FTYP.items():
            if brand in known:
                return type_
    return None


def _by_stream_names(stream: BinaryIO) -> str | None:
    """The directory of an OLE file lies anywhere in it; its names are UTF-16. Installers (.msi) have others."""
    stream.seek(0)
    whole = stream.read()
    for type_, word in _OLE.items():
        if word.encode("utf-16-le") in whole:
            return type_
    return "application/vnd.ms-excel" if "Book".encode("utf-16-le") + b"\0\0" in whole else None


def _is_text(stream: BinaryIO) -> bool:
    """Whether all of it is text in UTF-8, UTF-16 with its mark, or GB18030, without control characters."""
    stream.seek(0)
    whole = stream.read()
    encodings = ("utf-16",) if whole.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8", "gb18030")
    for encoding in encodings:
        try:
            text = whole.decode(encoding)
        except UnicodeDecodeError:
            continue
        return not any((c < " " and c not in "\t\r\n\f\x1b") or c == "\x7f" for c in set(text))
    return False
