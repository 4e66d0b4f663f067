"""winmail.dat, as Outlook packs it: built here byte by byte after MS-OXTNEF."""

from __future__ import annotations

import base64
import struct

from compressed_rtf import compress
from hypothesis import given
from hypothesis import strategies as st

from afterloop.channels.email.parsing import Mail, read, tnef

OLD = "热水器漏水，请维修。"


def attribute(level: int, name: int, value: bytes) -> bytes:
    return struct.pack("<BHHI", level, name, 6, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)


def properties(*found: tuple[int, int, bytes]) -> bytes:
    """(its type, its identity, its value)"""
    out = struct.pack("<I", len(found))
    for kind, identity, value in found:
        out += struct.pack("<HH", kind, identity)
        if identity >= 0x8000:
            out += b"\0" * 16 + struct.pack("<I", 1) + struct.pack("<I", 6) + "ab\0".encode("utf-16-le") + b"\0\0"
        if kind in (0x1E, 0x1F, 0x102, 0x0D):
            out += struct.pack("<II", 1, len(value)) + value + b"\0" * (-len(value) % 4)
        else:
            out += value
    return out


def packed(*attributes: bytes) -> bytes:
    return tnef.SIGNATURE + b"\x01\x00" + attribute(1, tnef.CODEPAGE, struct.pack("<II", 936, 0)) + b"".join(attributes)


def file(name: str, content: bytes, *more: tuple[int, int, bytes]) -> bytes:
    named = (0x1F, tnef.LONG_NAME, (name + "\0").encode("utf-16-le"))
    return (
        attribute(2, tnef.RENDERING, b"\x01\x00" + b"\0" * 12)
        + attribute(2, tnef.TITLE, b"HETONG~1.PDF\0")
        + attribute(2, tnef.DATA, content)
        + attribute(2, tnef.ATTACHMENT, properties((3, 0x3705, struct.pack("<I", 1)), named, *more))
    )


def mail(content: bytes, text: str = "") -> bytes:
    return (
        "From: a@b.cn\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
        f"Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n--b\r\n"
        'Content-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    ).encode() + (base64.encodebytes(content) + b"--b--\r\n")


def letter() -> bytes:
    html = "<p>漏水<img src='cid:pic@1'></p>".encode()
    message = attribute(
        1,
        tnef.PROPERTIES,
        properties(
            (0x1F, 0x8005, "named\0".encode("utf-16-le")),
            (3, tnef.CODE, struct.pack("<I", 65001)),
            (0x102, tnef.HTML, html),
        ),
    )
    picture = file("图一.png", b"PNG", (0x1E, tnef.CONTENT_ID, b"pic@1\0"), (0x1E, tnef.TYPE, b"image/png\0"))
    return mail(packed(message, file("合同 最终版.pdf", b"%PDF"), picture))


def test_text_files_and_pictures_are_taken_out() -> None:
    found = read(letter())
    assert (found.text, found.html) == ("漏水", "<p>漏水<img src='cid:pic@1'></p>")
    assert [(one.name, one.type, one.content, one.inline) for one in found.attachments] == [
        ("合同 最终版.pdf", "application/pdf", b"%PDF", False),
        ("图一.png", "image/png", b"PNG", True),
    ]
    assert found.problems == ("date",)


def test_the_plain_part_of_the_mail_counts_more_than_the_packed_one() -> None:
    body = attribute(1, tnef.BODY, OLD.encode("gbk") + b"\0")
    assert read(mail(packed(body), "您好")).text == "您好"
    assert read(mail(packed(body))).text == OLD


def rich(text: str) -> bytes:
    escaped = "".join(f"\\'{byte:02x}" for byte in text.encode("gbk"))
    source = "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 " + escaped + "\\par next\\par}"
    return bytes(compress(source.encode()))


def test_rich_text_is_read_where_there_is_no_other() -> None:
    message = attribute(1, tnef.PROPERTIES, properties((0x102, tnef.RTF, rich(OLD))))
    assert read(mail(packed(message))).text == f"{OLD}\nnext"


def test_names_in_the_code_page_of_the_sender_are_read() -> None:
    raw = packed(
        attribute(2, tnef.RENDERING, b""),
        attribute(2, tnef.TITLE, "合同.pdf\0".encode("gbk")),
        attribute(2, tnef.DATA, b"%PDF"),
    )
    assert read(mail(raw)).attachments[0].name == "合同.pdf"


def test_a_package_cut_off_gives_what_came_before() -> None:
    raw = packed(file("a.pdf", b"%PDF"), file("b.pdf", b"%PDF" * 100))
    found = read(mail(raw[:-300]))
    assert [one.name for one in found.attachments] == ["a.pdf"]
    assert "tnef" in found.problems


def test_what_is_no_package_stays_an_attachment() -> None:
    found = read(mail(b"nothing"))
    assert [(one.name, one.content) for one in found.attachments] == [("winmail.dat", b"nothing")]
    assert "tnef" in found.problems


WHOLE = packed(
    attribute(1, tnef.PROPERTIES, properties((0x1F, tnef.TEXT, OLD.encode("utf-16-le")), (0x102, tnef.RTF, rich(OLD)))),
    file("a.pdf", b"%PDF"),
)


@given(st.integers(6, len(WHOLE)), st.binary(max_size=8), st.integers(0, 8))
def test_a_broken_package_is_read_as_far_as_it_goes(at: int, put: bytes, drop: int) -> None:
    found: Mail = read(mail(WHOLE[:at] + put + WHOLE[at + drop :]))
    found.text.encode()
