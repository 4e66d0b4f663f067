"""The words of a ticket in a script."""

from __future__ import annotations

import pytest

from afterloop.service.scripts.filling import fill, unknown


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{customer}您好", "王<强>您好"),
        ("{客户}您好，{ 单号 }", "王<强>您好，261121 0042"),
        ("{contact}", ""),
        ("{nobody}", "{nobody}"),
        ("{ }{}", "{ }{}"),
    ],
)
def test_a_place_takes_the_value_of_its_name_in_either_language(text, filled):
    assert fill(text, {"customer": "王<强>", "number": "261121 0042"}, escaped=False) == filled


def test_a_value_is_no_markup_and_never_looked_into():
    assert fill("<p>{customer}</p>", {"customer": "<b>{number}"}, escaped=True) == "<p>&lt;b&gt;{number}</p>"


def test_names_that_no_ticket_can_fill_are_told():
    assert unknown("{customer} {nmae} {客户} {nmae} {型号}") == ["nmae", "型号"]
