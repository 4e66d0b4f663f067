"""Files of every kind, made here and small."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from PIL import Image


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30), mode: str = "RGB", **options: Any) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, "red" if mode == "RGB" else None).save(out, kind, **options)
    return out.getvalue()


def zipped(members: dict[str, bytes], **options: Any) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", options.pop("compression", zipfile.ZIP_DEFLATED)) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def office(part: str) -> bytes:
    return zipped({"[Content_Types].xml": b"<Types/>", part: b"<x/>"})


def box(brand: bytes, rest: bytes = b"") -> bytes:
    head = b"ftyp" + brand + b"\0\0\0\0" + brand
    return (len(head) + 4).to_bytes(4, "big") + head + rest


HTML = b"<!doctype html><script>alert(document.cookie)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
WAV = b"RIFF\x24\0\0\0WAVEfmt " + b"\0" * 28
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600

EVERY_KIND = {
    "a.jpg": (picture("JPEG"), "image/jpeg"),
    "a.png": (picture("PNG"), "image/png"),
    "a.gif": (picture("GIF"), "image/gif"),
    "a.webp": (picture("WEBP"), "image/webp"),
    "a.heic": (box(b"heic"), "image/heic"),
    "a.pdf": (PDF, "application/pdf"),
    "a.docx": (
        office("word/document.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "a.xlsx": (office("xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "a.pptx": (
        office("ppt/presentation.xml"),
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
    "a.odt": (
        zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}),
        "application/vnd.oasis.opendocument.text",
    ),
    "a.doc": (OLE + "WordDocument".encode("utf-16-le"), "application/msword"),
    "a.xls": (OLE + "Workbook".encode("utf-16-le"), "application/vnd.ms-excel"),
    "a.ppt": (OLE + "PowerPoint Document".encode("utf-16-le"), "application/vnd.ms-powerpoint"),
    "a.zip": (zipped({"readme.txt": b"hello"}), "application/zip"),
    "a.txt": ("洗衣机漏水".encode(), "text/plain"),
    "gbk.txt": ("洗衣机漏水".encode("gb18030"), "text/plain"),
    "a.csv": (b"name,phone\nDora,139\n", "text/csv"),
    "a.mp4": (box(b"isom"), "video/mp4"),
    "a.mov": (box(b"qt  "), "video/quicktime"),
    "a.mp3": (b"ID3\x03\0\0\0\0\0\0" + b"\0" * 50, "audio/mpeg"),
    "a.amr": (b"#!AMR\n\x3c\0\0", "audio/amr"),
    "a.m4a": (box(b"M4A "), "audio/mp4"),
    "a.wav": (WAV, "audio/wav"),
}
