from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from django.utils import translation
from django.utils.translation import get_language

from afterloop.channels.imports.reading_ahead import ahead


def test_the_items_come_in_order():
    assert list(ahead(range(100))) == list(range(100))


def test_what_goes_wrong_is_raised_after_what_went_well():
    def broken() -> Iterator[int]:
        yield 1
        raise ValueError("no more")

    items = ahead(broken())
    assert next(items) == 1
    with pytest.raises(ValueError, match="no more"):
        next(items)


def test_who_stops_taking_leaves_no_thread_behind():
    before = threading.active_count()
    items = ahead(iter(int, 1))  # without an end
    next(items)
    items.close()
    assert threading.active_count() == before


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_it_is_made_in_the_language_of_the_taker(language):
    with translation.override(language):
        assert next(ahead(get_language() for _item in range(1))) == language
