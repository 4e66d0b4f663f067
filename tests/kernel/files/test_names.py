from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.kernel.files.names import BYTES, LONGEST, clean


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\我\\发票.PDF", "发票.pdf"),
        ("a\0b.png", "ab.png"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("  two   words .jpg", "two words.jpg"),
        ("", "file"),
        (".htaccess", "htaccess"),
        ("..", "file"),
        ("a\r\nSet-Cookie: x.png", "a Set-Cookie_ x.png"),
        ('say "hi".png', "say _hi_.png"),
    ],
)
def test_a_name_is_made_harmless(sent, kept):
    assert clean(sent) == kept


def test_a_long_name_keeps_its_ending():
    name = clean("很" * 300 + ".jpeg")
    assert name.endswith(".jpeg")
    assert len(name.encode()) <= BYTES


@given(st.text(max_size=400))
def test_every_name_ends_short_printable_and_without_a_path(sent):
    name = clean(sent)
    assert 0 < len(name) <= LONGEST
    assert len(name.encode()) <= BYTES
    assert not set(name) & set('/\\\0<>:"|?*')
    assert not any(unicodedata.category(c)[0] == "C" for c in name)
    assert not name.startswith(".")
    assert clean(name) == name
