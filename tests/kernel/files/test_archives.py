from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest

from afterloop.kernel.files import archives
from afterloop.kernel.files.refusals import Refused
from tests.kernel.files import samples


def refusal(content: bytes) -> str:
    with pytest.raises(Refused) as caught:
        archives.kind_of_zip(io.BytesIO(content))
    return caught.value.code


def overlapping(copies: int) -> bytes:
    """Many directory lines that all point at one member."""
    content = samples.zipped({"a": b"\0" * 100_000})
    end = content.rfind(b"PK\x05\x06")
    start = struct.unpack("<I", content[end + 16 : end + 20])[0]
    line = content[start:end]
    tail = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, copies, copies, len(line) * copies, start, 0)
    return content[:start] + line * copies + tail


def lying(real: bytes, claimed: int) -> bytes:
    """A directory that says less than the member inflates to."""
    content = bytearray(samples.zipped({"a": real}))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.find(mark) + offset
        content[at : at + 4] = struct.pack("<I", claimed)
    return bytes(content)


def test_an_ordinary_archive_is_taken():
    assert archives.kind_of_zip(io.BytesIO(samples.zipped({"a.txt": b"a" * 5000, "b/": b""}))) == "application/zip"


def test_a_bomb_is_seen_in_its_directory_before_anything_is_unpacked(monkeypatch):
    bomb = samples.zipped({"a": b"\0" * (archives.RATIO_FROM + 1)})
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_, **__: pytest.fail("unpacked"))
    assert refusal(bomb) == "bomb"


def test_members_add_up(monkeypatch):
    monkeypatch.setattr(archives.Budget.__init__, "__defaults__", (3_000,))
    assert refusal(samples.zipped({str(i): b"x" * 400 for i in range(10)})) == "bomb"
    assert archives.kind_of_zip(io.BytesIO(samples.zipped({str(i): b"x" * 400 for i in range(5)})))


def test_overlapping_members_are_refused():
    assert refusal(overlapping(50)) in ("bomb", "damaged")


def test_a_directory_of_a_hundred_thousand_lines_is_not_even_read(monkeypatch):
    many = overlapping(65_000)
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_: pytest.fail("read"))
    assert refusal(many) == "bomb"


def test_a_directory_that_lies_about_sizes_is_found_while_unpacking():
    assert refusal(lying(b"\0" * 10_000_000, 10)) == "damaged"


def test_an_archive_in_an_archive_is_judged_too_and_a_third_is_refused():
    inner = samples.zipped({"a.txt": b"hello"})
    once = samples.zipped({"inner.zip": inner})
    assert archives.kind_of_zip(io.BytesIO(once)) == "application/zip"
    assert refusal(samples.zipped({"once.zip": once})) == "nested"
    bomb = samples.zipped({"a": b"\0" * (archives.RATIO_FROM + 1)})
    assert refusal(samples.zipped({"innocent.txt": bomb})) == "bomb"


def test_other_archives_inside_cannot_be_checked():
    assert refusal(samples.zipped({"a.gz": b"\x1f\x8b\x08" + zlib.compress(b"x")})) == "nested"


def test_a_password_is_refused_with_that_reason():
    content = bytearray(samples.zipped({"a": b"hello"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.find(mark) + offset] |= 1
    assert refusal(bytes(content)) == "encrypted"


def test_a_cut_archive_is_damaged():
    assert refusal(samples.zipped({"a": b"hello" * 1000})[:-30]) == "damaged"


def test_an_office_document_with_pictures_and_a_sheet_inside_is_taken():
    members = {"[Content_Types].xml": b"x", "word/document.xml": b"x", "word/embeddings/1.xlsx": samples.office("x")}
    assert archives.kind_of_zip(io.BytesIO(samples.zipped(members))).endswith("wordprocessingml.document")
