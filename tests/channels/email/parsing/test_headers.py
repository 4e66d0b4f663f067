"""Encoded words, raw bytes and parameters in headers."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.channels.email.parsing import headers, read

SUBJECT = "关于热水器漏水的投诉"


def subject(raw: bytes) -> str:
    return read(b"Subject: " + raw + b"\r\n\r\nx").subject


def b64(raw: bytes) -> bytes:
    return base64.b64encode(raw)


@pytest.mark.parametrize(
    "raw",
    [
        SUBJECT.encode(),
        SUBJECT.encode("gbk"),
        b"=?gb2312?B?" + b64(SUBJECT.encode("gbk")) + b"?=",
        b"=?GBK?b?" + b64(SUBJECT.encode("gbk")).rstrip(b"=") + b"?=",
        b"=?utf-8?B?" + b64(SUBJECT.encode()) + b"====?=",
        b"=?utf-8*zh?Q?" + "".join(f"={byte:02X}" for byte in SUBJECT.encode()).encode() + b"?=",
        b"=?utf-8?q?" + SUBJECT.encode() + b"?=",
        b"=?gb2312?B?" + b64(SUBJECT.encode()) + b"?=",
        b"=?x-unknown?B?" + b64(SUBJECT.encode("gbk")) + b"?=",
        b"=?utf-8?B?" + b64(SUBJECT.encode())[:20] + b"\r\n " + b64(SUBJECT.encode())[20:] + b"?=",
        b"=?utf-8?B?" + b64(SUBJECT.encode()[:10]) + b"?=\r\n =?utf-8?B?" + b64(SUBJECT.encode()[10:]) + b"?=",
        b"=?gbk?B?" + b64(SUBJECT.encode("gbk")[:5]) + b"?= \t=?gbk?B?" + b64(SUBJECT.encode("gbk")[5:]) + b"?=",
        b"=?utf-8?B?" + b64(SUBJECT.encode())[:17] + b"?= =?utf-8?B?" + b64(SUBJECT.encode())[17:] + b"?=",
    ],
)
def test_a_subject_is_read_however_it_is_written(raw: bytes) -> None:
    assert subject(raw) == SUBJECT


@pytest.mark.parametrize(
    ("raw", "read_as"),
    [
        (b"Re: =?utf-8?Q?caf=C3=A9_?= au lait", "Re: café au lait"),
        (b"=?utf-8?Q?a?= b =?utf-8?Q?c?=", "a b c"),
        (b"=?utf-8?Q?a?= =?iso-8859-1?Q?=E9?=", "aé"),
        (b"[=?utf-8?Q?a=5Fb?=]", "[a_b]"),
        (b"=?utf-8?Q?what=3F?=", "what?"),
        (b"=?utf-8?Q?why? not?=", "why? not"),
        (b"=?utf-8?Q?a=ZZ=4?= b", "a=ZZ=4 b"),
        (b"=?utf-8?Q?not closed", "=?utf-8?Q?not closed"),
        (b"a =? b ?= c", "a =? b ?= c"),
        (b"=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
        (b"folded\r\n  twice\r\n\tand again", "folded twice and again"),
        (b"with\0nul and \x07bell \x1b[31m", "withnul and bell [31m"),
        ("turned \u202etxt.exe".encode(), "turned txt.exe"),
        (b"", ""),
    ],
)
def test_a_header_becomes_one_line_for_people(raw: bytes, read_as: str) -> None:
    assert subject(raw) == read_as


def named(disposition: bytes, kind: bytes = b"application/pdf") -> str:
    raw = b"Content-Type: " + kind + b"\r\nContent-Disposition: attachment" + disposition + b"\r\n\r\n%PDF"
    return read(raw).attachments[0].name


@pytest.mark.parametrize(
    "disposition",
    [
        b"; filename*=utf-8''" + "".join(f"%{byte:02x}" for byte in "合同 1.pdf".encode()).encode(),
        b"; filename*=UTF-8'zh-CN'" + "".join(f"%{byte:02X}" for byte in "合同 1.pdf".encode()).encode(),
        b"; filename*0*=gb2312''%BA%CF; filename*1*=%CD%AC; filename*2=\" 1.pdf\"",
        b"; filename*1*=%CD%AC; filename*2=\" 1.pdf\"; filename*0*=gb2312''%BA%CF",
        b"; filename*0*=utf-8''%E5%90; filename*1*=%88%E5%90%8C%20; filename*2*=1.pdf",  # cut within a character
        b'; filename="=?gb2312?B?' + b64("合同 1.pdf".encode("gbk")) + b'?="',
        b"; filename==?utf-8?B?" + b64("合同 1.pdf".encode()) + b"?=",
        b'; filename="=?utf-8?B?' + b64("合同".encode()) + b"?=\r\n =?utf-8?B?" + b64(b" 1.pdf") + b'?="',
        b'; filename*0="=?utf-8?B?' + b64("合同".encode()) + b'?="; filename*1=" 1.pdf"',
        b'; filename="' + "合同 1.pdf".encode("gbk") + b'"',
        b'; filename="' + "合同 1.pdf".encode() + b'"; size=4',
        b"; filename=" + "合同 1.pdf".encode() + b"; size=4",
        b'; filename="%E5%90%88%E5%90%8C%201.pdf"',
        b'; filename="' + "C:\\用户\\合同 1.pdf".encode() + b'"',
        b'; filename="../../etc/' + "合同 1.pdf".encode() + b'"',
        b'; filename="\x07' + "合同\t1.pdf".encode() + b'"',
        b'; filename="' + "合同 1.pdf".encode(),  # never closed
        b' ;FILENAME = "' + "合同 1.pdf".encode() + b'"',
        b"; filename=\"old.pdf\"; filename*=utf-8''%E5%90%88%E5%90%8C%201.pdf",  # the better one counts
    ],
)
def test_a_file_keeps_its_chinese_name(disposition: bytes) -> None:
    assert named(disposition) == "合同 1.pdf"


def test_a_name_may_have_brackets_semicolons_and_quotes() -> None:
    assert named(b'; filename="a; b [1].pdf"') == "a; b [1].pdf"
    assert named(b'; filename="a \\"b\\".pdf"') == "a _b_.pdf"


def test_the_name_of_the_type_counts_where_there_is_no_other() -> None:
    assert named(b"", b'application/pdf; name="=?gbk?B?' + b64("发票.pdf".encode("gbk")) + b'?="') == "发票.pdf"


def test_a_file_without_a_name_gets_one_by_its_type() -> None:
    assert named(b"") == "attachment-1.pdf"
    assert named(b'; filename=""', b"image/jpeg") == "image-1.jpg"
    assert named(b'; filename="/"', b"application/x-strange") == "attachment-1.bin"
    assert named(b'; filename=".."', b"application/zip") == "attachment-1.zip"


def test_a_long_name_keeps_its_ending() -> None:
    name = named(b'; filename="' + ("长" * 400).encode() + b'.pdf"')
    assert len(name) == 150
    assert name.endswith("长.pdf")


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=60), st.integers(1, 20))
def test_words_cut_anywhere_come_back(text: str, size: int) -> None:
    raw = text.encode()
    pieces = [raw[at : at + size] for at in range(0, len(raw), size)]
    written = "\x1f ".join(f"=?utf-8?B?{b64(piece).decode()}?=" for piece in pieces)
    assert headers.words(written, set()) == text
