from __future__ import annotations

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.kernel.live import wire

WORDS = st.lists(
    st.tuples(st.sampled_from(["hint", "here", "who"]), st.text(max_size=60), st.integers(0, 2**53)).map(list),
    max_size=400,
)


@given(WORDS)
def test_words_arrive_in_order_and_in_messages_that_postgresql_takes(words: list[wire.Word]) -> None:
    words = [word for word in words if _is_text(word[1])]
    messages = list(wire.packed(words))
    assert all(len(message.encode()) < 8000 for message in messages)
    assert [word for message in messages for word in wire.unpacked(message)] == words


def test_ten_thousand_hints_share_few_messages() -> None:
    words = [["hint", "ticket", number, [[12, None, 5]]] for number in range(10_000)]
    assert len(list(wire.packed(words))) < 60


@pytest.mark.parametrize("message", ["", "x", "{}", "null", "[1, {}, []]", '["hint"]', "[" * 5000])
def test_what_is_not_ours_says_nothing(message: str) -> None:
    assert wire.unpacked(message) == []


def _is_text(text: str) -> bool:
    try:
        orjson.dumps(text)
    except orjson.JSONEncodeError:
        return False
    return True
