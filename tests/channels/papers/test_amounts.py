"""What lines come to, and the sum in the words of Chinese receipts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.channels.papers.amounts import amount, in_words, total

DIGITS = "零壹贰叁肆伍陆柒捌玖"
UNITS = {"拾": 10, "佰": 100, "仟": 1000}
cents = st.integers(min_value=0, max_value=99_999_999_999)


def read(words: str) -> Decimal:
    """The words back to a figure, by the other way round: what stands before each sign counts so many times."""
    words = words.removeprefix("人民币").removesuffix("整")
    whole, _yuan, small = words.partition("元") if "元" in words else ("", "", words)
    found = Decimal(_whole(whole))
    digit = 0
    for sign in small:
        if sign in DIGITS:
            digit = DIGITS.index(sign)
        else:
            found += digit * {"角": Decimal("0.1"), "分": Decimal("0.01")}[sign]
    return found


def _whole(words: str) -> int:
    if "亿" in words:
        high, low = words.split("亿", 1)
        return _whole(high) * 100_000_000 + _whole(low)
    if "万" in words:
        high, low = words.split("万", 1)
        return _whole(high) * 10_000 + _whole(low)
    found, digit = 0, 0
    for sign in words:
        if sign in DIGITS:
            digit = DIGITS.index(sign)
        else:
            found, digit = found + digit * UNITS[sign], 0
    return found + digit


@given(cents)
def test_the_words_say_the_figure(sum_):
    assert read(in_words(Decimal(sum_) / 100)) == Decimal(sum_) / 100


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("0", "人民币零元整"),
        ("1000.50", "人民币壹仟元伍角整"),
        ("1680.32", "人民币壹仟陆佰捌拾元叁角贰分"),
        ("16409.02", "人民币壹万陆仟肆佰零玖元零贰分"),
        ("6007.14", "人民币陆仟零柒元壹角肆分"),
        ("100000000", "人民币壹亿元整"),
        ("-20", "人民币负贰拾元整"),
    ],
)
def test_the_words_follow_the_rules_for_bills(figure, words):
    assert in_words(Decimal(figure)) == words


def test_in_english_the_figure_stands():
    assert in_words(Decimal("1234.5"), "en") == "CNY 1,234.50"


def test_a_line_is_rounded_to_the_cent_and_the_sum_is_that_of_the_lines():
    assert amount(Decimal("0.333"), Decimal("10")) == Decimal("3.33")
    assert amount(Decimal("1.5"), Decimal("0.01")) == Decimal("0.02")
    assert total([(Decimal("0.333"), Decimal("10"))] * 3) == Decimal("9.99")


@given(st.lists(st.tuples(st.decimals(0, 1000, places=3), st.decimals(-1000, 1000, places=2)), max_size=20))
def test_a_sum_never_differs_from_what_is_printed_above_it(lines):
    assert total(lines) == sum((amount(*line) for line in lines), Decimal(0))
