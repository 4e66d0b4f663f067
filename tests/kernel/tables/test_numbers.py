"""Numbers as people write them."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.kernel.tables import numbers
from afterloop.kernel.tables.problems import Refused


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,280.00", "1280"), ("￥1280", "1280"), ("¥ 1,280.50", "1280.5"), ("1.2万", "12000"), ("１２８０元", "1280"),
        ("-35.5", "-35.5"), ("(1,280)", "-1280"), ("3亿", "300000000"), ("RMB 99", "99"), (".5", "0.5"), ("0", "0"),
        ("+7", "7"), ("-￥5", "-5"), ("￥-5", "-5"), ("2千万", "20000000"), ("99元整", "99"),
    ],
)  # fmt: skip
def test_a_number_is_read(text, expected):
    assert numbers.plain(numbers.read(text)) == expected


@pytest.mark.parametrize(
    "text",
    ["", "一百", "12%", "1,28", "1.280,00", "1 280", "--5", "(-5)", "￥", "万", "NaN", "1e5", "9" * 40, "5元5角", "."],
)
def test_what_is_no_number_is_refused(text):
    with pytest.raises(Refused):
        numbers.read(text)


def test_a_number_that_a_spreadsheet_has_cut_says_so():
    with pytest.raises(Refused, match="cut this number"):
        numbers.read("1.38E+10")
    assert not numbers.is_cut("13800138000")


@given(st.decimals(-(10**15), 10**15, places=4))
def test_a_number_is_read_as_it_is_written(number):
    for text in (f"{number}", f"{number:,}", f"￥{number}" if number >= 0 else f"-￥{-number}", f"{number} 元"):
        assert numbers.read(text) == number
    assert numbers.read(numbers.plain(number)) == number


@given(st.text(max_size=40) | st.text("0123456789.,万亿千元￥-+() E", max_size=20))
def test_any_text_is_a_number_or_refused(text):
    with suppress(Refused):
        assert isinstance(numbers.read(text), Decimal)
