from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from afterloop.kernel.sorting import Way, in_order


def names(*texts: str | None, descending: bool = False) -> list[str | None]:
    rows: list[tuple[Any, ...]] = [(number, text) for number, text in enumerate(texts)]
    return [row[1] for row in in_order(rows, [Way("", descending)])]


def test_chinese_stands_by_its_sound_among_latin_letters() -> None:
    assert names("张三", "李娜", "阿里", "Bob", "王强", "alice") == ["阿里", "alice", "Bob", "李娜", "王强", "张三"]


def test_what_is_empty_comes_last_whichever_way() -> None:
    assert names(None, "b", "a") == ["a", "b", None]
    assert names(None, "a", "b", descending=True) == ["b", "a", None]


def test_words_with_an_order_of_their_own_keep_it() -> None:
    ranked = Way("", ranks=("new", "open", "closed"))
    rows = [(1, "closed"), (2, "open"), (3, "new"), (4, "strange")]
    assert [row[1] for row in in_order(rows, [ranked])] == ["new", "open", "closed", "strange"]


@given(st.lists(st.tuples(st.integers(0, 3), st.none() | st.integers(0, 3))), st.booleans(), st.booleans())
def test_it_is_what_sorting_by_one_whole_key_gives(
    rows: list[tuple[int, int | None]], first: bool, second: bool
) -> None:
    given_rows = [(number, *row) for number, row in enumerate(rows)]
    found = in_order(given_rows, [Way("", first), Way("", second)])

    def key(row: tuple[int, int, int | None]) -> tuple[Any, ...]:
        _number, one, other = row
        return (-one if first else one, other is None, 0 if other is None else -other if second else other)

    assert found == sorted(given_rows, key=key)
