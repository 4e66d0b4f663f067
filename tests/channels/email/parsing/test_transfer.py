"""Encodings in which mail travels, done wrongly."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.channels.email.parsing import Mail, read

TEXT = "热水器漏水，请尽快处理。" * 20


def sent(encoding: str, body: bytes, kind: str = "text/plain; charset=utf-8") -> Mail:
    fields = f"From: a@b.cn\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    return read(fields.encode() + body)


WHOLE = base64.encodebytes(TEXT.encode())


@pytest.mark.parametrize("encoding", ["base64", "BASE64 ", '"base64"', "base64;", "(x) base64", "Base64\r\n "])
def test_the_encoding_is_found_however_it_is_written(encoding: str) -> None:
    assert sent(encoding, WHOLE).text == TEXT


@pytest.mark.parametrize(
    "body",
    [
        WHOLE.replace(b"\n", b"\r\n"),
        WHOLE.replace(b"\n", b""),
        WHOLE.replace(b"\n", b"!\x00 \n"),
        WHOLE.rstrip(b"=\n"),
        WHOLE.rstrip(b"=\n") + b"====\n",
        b"\n\n" + WHOLE,
        WHOLE + b"\n_______________\nA list's footer, with words\n",
    ],
)
def test_base64_with_rubbish_is_read(body: bytes) -> None:
    assert sent("base64", body).text == TEXT


def test_base64_in_pieces_that_each_end_is_read_whole() -> None:
    pieces = b"\n".join(base64.b64encode(TEXT.encode()[at : at + 100]) for at in range(0, len(TEXT.encode()), 100))
    found = sent("base64", pieces)
    assert found.text == TEXT
    assert "base64" in found.problems


def test_quoted_printable_with_mistakes_is_read() -> None:
    body = b"50% =E6=BC=8F=e6=b0=b4 =XY = 1=\r\n2 =3D=3\r\nend="
    found = sent("quoted-printable", body)
    assert found.text == "50% 漏水 =XY = 12 ==3\nend"
    assert "quoted-printable" in found.problems


def test_an_unknown_encoding_is_read_as_it_stands() -> None:
    assert sent("x-strange", TEXT.encode()).text == TEXT


def test_a_part_in_uuencode_is_read() -> None:
    found = sent("x-uuencode", b"begin 644 a.bin\r\n#86)C\r\n`\r\nend\r\n", "application/x; name=a.bin")
    assert found.attachments[0].content == b"abc"


@given(st.binary(min_size=1, max_size=2000), st.integers(1, 100))
def test_base64_comes_back_whatever_its_lines(raw: bytes, width: int) -> None:
    text = base64.b64encode(raw)
    body = b"\r\n".join(text[at : at + width] for at in range(0, len(text), width))
    assert sent("base64", body, "application/x").attachments[0].content == raw


@given(st.binary(max_size=400), st.sampled_from(["base64", "quoted-printable", "x-uuencode", "8bit", "7bit", ""]))
def test_any_body_in_any_encoding_is_read(raw: bytes, encoding: str) -> None:
    sent(encoding, raw)
    sent(encoding, raw, "application/x")
