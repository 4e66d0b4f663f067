"""Decimals are texts from the browser to the database; the browser reads what people type as we do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from afterloop.engines.forms.fields.attributes import Refused
from afterloop.engines.forms.fields.number import NumberField

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "decimals.json").read_text())


@pytest.mark.parametrize(("typed", "kept"), VECTORS)
def test_a_typed_number_is_read_as_the_vectors_say(typed, kept):
    number = NumberField(type="number", key="n", label={"en": "N"})
    if kept is None:
        with pytest.raises(Refused):
            number.clean(typed)
    else:
        assert number.clean(typed) == kept
        assert number.clean(kept) == kept


@pytest.mark.parametrize("rounded", [12345678901234567890.0, 1e16, 0.1 + 0.2])
def test_a_json_number_that_lost_digits_on_its_way_is_refused(rounded):
    with pytest.raises(Refused):
        NumberField(type="number", key="n", label={"en": "N"}).clean(rounded)


def test_whole_json_numbers_are_exact():
    assert NumberField(type="number", key="n", label={"en": "N"}).clean(12345678901234567890) == "12345678901234567890"
