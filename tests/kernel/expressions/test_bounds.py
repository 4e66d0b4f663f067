from __future__ import annotations

from typing import Any

import orjson
import pytest
from django.db import connection

from afterloop.kernel.errors import AppError
from afterloop.kernel.expressions import checking, evaluating, selecting, tree
from afterloop.kernel.expressions.functions import functions
from afterloop.kernel.expressions.tree import BadTree
from tests.kernel.expressions.rows import plainly
from tests.kernel.expressions.vectors import FIELDS, MOMENT

RULE: dict[str, Any] = {"field": "x", "operator": ">", "value": 1}


def deep(levels: int) -> dict[str, Any]:
    found = RULE
    for _ in range(levels):
        found = {"combinator": "and", "rules": [found]}
    return found


def test_thirty_two_levels_are_read_and_one_more_is_not():
    tree.read(deep(30))
    with pytest.raises(BadTree, match="nested too deeply"):
        tree.read(deep(32))


def test_ten_thousand_levels_are_refused_without_going_there():
    with pytest.raises(BadTree, match="nested too deeply"):
        tree.read(deep(10_000))
    with pytest.raises(BadTree):
        tree.read_bytes(b'{"call":"not","args":[' * 2_000 + b"]}" * 2_000)


def test_five_hundred_parts_are_read_and_a_hundred_thousand_are_not():
    tree.read({"combinator": "or", "rules": [{"call": "now", "args": []}] * 499})
    with pytest.raises(BadTree, match="too large"):
        tree.read({"combinator": "or", "rules": [RULE] * 100_000})


def test_sixty_four_kilobytes_of_text_are_the_most():
    with pytest.raises(BadTree, match="64 kB"):
        tree.read({"field": "title", "operator": "=", "value": "长" * 22_000})
    with pytest.raises(BadTree, match="64 kB"):
        tree.read_bytes(orjson.dumps(RULE) + b" " * 70_000)


def test_a_list_of_a_thousand_values_is_the_longest():
    tree.read({"field": "title", "operator": "in", "value": ["a"] * 1000})
    with pytest.raises(BadTree, match="too long"):
        tree.read({"field": "title", "operator": "in", "value": ["a"] * 1001})


@pytest.mark.parametrize(
    "nonsense",
    [
        None, True, "x", [], [[]], {}, {"field": None}, {"field": ""}, {"field": "x" * 201}, {"field": ["x"]},
        {"call": "now"}, {"call": 1, "args": []}, {"call": "now", "args": "ab"}, {"call": "now", "args": {}},
        {"call": "now", "args": [None]}, {"value": {"a": 1}}, {"value": [[1]]}, {"value": 1, "type": 1},
        {"combinator": "and", "rules": None}, {"combinator": "and", "rules": [], "if": 1},
        {"field": "x", "operator": None, "value": 1}, {"field": "x", "operator": ["="], "value": 1},
        {"field": "x", "operator": "=", "value": 1, "extra": 1}, {"operator": "=", "value": 1},
        {"field": "x", "operator": "=", "right": None}, {"field": "x", "operator": "between", "right": None},
        {"field": "x", "operator": "between", "value": "ab"}, {"field": "x", "operator": "=", "valueSource": "field"},
        {"field": "x", "operator": "=", "value": 5, "valueSource": "field"},
        {"field": "x", "operator": "=", "value": float("nan")}, {"field": "x", "operator": "=", "value": 10**400},
    ],
)  # fmt: skip
def test_nonsense_is_refused_as_such(nonsense: Any):
    with pytest.raises(AppError) as refused:
        checking.check(tree.read(nonsense), FIELDS)
    assert refused.value.fields


def test_what_is_wrong_is_said_in_the_readers_language():
    from django.utils import translation

    with translation.override("zh-hans"), pytest.raises(AppError) as refused:
        checking.check(tree.read({"field": "x", "operator": ">", "value": "很多"}), FIELDS)
    assert refused.value.fields == {"value": ["“很多”不是数字。"]}


WRAPPED: dict[str, Any] = {
    "week_start": lambda inner: {"call": "week_start", "args": [inner]},
    "between": lambda inner: {"call": "between", "args": [inner, {"value": False}, {"value": True}]},
    "if a moment is on a day": lambda inner: {
        "call": "if",
        "args": [{"call": "=", "args": [{"field": "created"}, inner]}, inner, {"field": "bought"}],
    },
    "day between": lambda inner: {
        "call": "if",
        "args": [{"call": "between", "args": [{"call": "day_start", "args": [inner]}, inner, inner]}, inner, inner],
    },
}


@pytest.mark.parametrize(("kind", "levels"), [("week_start", 29), ("between", 29)])
def test_sql_grows_with_the_tree_and_not_with_the_power_of_its_depth(kind: str, levels: int):
    found: dict[str, Any] = {"field": "flag"} if kind == "between" else {"field": "bought"}
    for _ in range(levels):
        found = WRAPPED[kind](found)
    asked = selecting.value(checking.check(tree.read(found), FIELDS), MOMENT)
    assert len(asked.sql) < 20_000
    assert len(asked.parameters) < 1000


@pytest.mark.parametrize("kind", ["if a moment is on a day", "day between"])
def test_what_would_be_too_large_for_a_statement_is_refused_before_it_is_sent(kind: str):
    """These hold themselves several times: the bound of 500 parts is theirs, and below it the statement stays small."""
    found: dict[str, Any] = {"field": "bought"}
    for _ in range(5):
        found = WRAPPED[kind](found)
    try:
        typed = checking.check(tree.read(found), FIELDS)
    except BadTree:
        return
    assert len(selecting.value(typed, MOMENT).sql) < 200_000


@pytest.mark.parametrize("name", sorted(functions))
def test_every_function_takes_nulls_without_a_type_in_sql(db, name: str):
    for one in functions[name]:
        count = max(len(one.takes), 3 if one.rest is not None else 0)
        for null in ({"value": None}, {"value": None, "type": "nothing"}, {"value": [None]}):
            try:
                typed = checking.check(tree.read({"call": name, "args": [null] * count}), FIELDS)
            except AppError:
                continue
            asked = selecting.value(typed, MOMENT)
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT {asked.sql}", asked.parameters)
                [found] = cursor.fetchone()
            assert plainly(typed.type, found) == plainly(typed.type, evaluating.compiled(typed)({}, MOMENT))
