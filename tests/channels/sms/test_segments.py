"""How many texts a text is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.channels.sms.segments import BASIC, segments, signed


@pytest.mark.parametrize(("length", "parts"), [(0, 1), (70, 1), (71, 2), (134, 2), (135, 3), (201, 3), (202, 4)])
def test_at_home_every_character_is_one(length, parts):
    assert segments("蓝" * length) == segments("a" * length) == parts


def test_the_signature_counts():
    assert segments(signed("蓝熙电器", "字" * 64)) == 1
    assert segments(signed("蓝熙电器", "字" * 65)) == 2
    assert signed("", "words") == "words"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3), ("€" * 80, 1), ("€" * 81, 2),
        ("字" * 70, 1), ("字" * 71, 2), ("字" * 134, 2), ("😀" * 35, 1), ("😀" * 36, 2), ("a" * 159 + "字", 3),
    ],
)  # fmt: skip
def test_abroad_the_alphabet_decides(text, parts):
    assert segments(text, at_home=False) == parts


def test_what_counts_twice_is_not_torn_apart():
    assert segments("a" * 152 + "€" + "a" * 152, at_home=False) == 3  # 152, the sign with 151, and one left over


@given(st.text(max_size=500), st.text(max_size=50), st.booleans())
def test_more_words_are_never_fewer_texts(text, more, at_home):
    assert 1 <= segments(text, at_home=at_home) <= segments(text + more, at_home=at_home)


@given(st.text(alphabet=sorted(BASIC), max_size=600))
def test_plain_words_abroad_are_as_many_as_their_length_says(text):
    expected = 1 if len(text) <= 160 else -(-len(text) // 153)
    assert segments(text, at_home=False) == expected
