"""How Chinese is typed by its sound; the browser finds the same (`shared/spelling.ts`)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from afterloop.kernel import spelling

CASES = json.loads((Path(__file__).parents[1] / "vectors" / "spelling.json").read_text())["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_typed_finds_a_name_or_does_not(case):
    assert spelling.spelled(case["name"]) == case["spelling"]
    assert [typed for typed in case["finds"] if not spelling.matches(typed, case["name"])] == []
    assert [typed for typed in case["misses"] if spelling.matches(typed, case["name"])] == []


def test_a_long_or_odd_text_costs_little():
    assert not spelling.matches("w" * 5000, "王" * 200)
    assert not spelling.matches("😡", "王强")
    assert not spelling.sounds_like("", "wang")
