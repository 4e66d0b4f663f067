from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection

from afterloop.kernel.errors import Invalid
from afterloop.kernel.expressions import selecting, tree
from afterloop.kernel.expressions.checking import check
from afterloop.kernel.expressions.types import SCALARS
from tests.kernel.expressions.answering import answer
from tests.kernel.expressions.draw import RANDOM
from tests.kernel.expressions.rows import as_row, plainly
from tests.kernel.expressions.vectors import CASES, FIELDS, REFUSED, moment_of

named = pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])


@named
def test_python_answers_as_the_vectors_say(case: dict[str, Any]) -> None:
    assert answer(case) == case["answer"]


@pytest.mark.django_db
def test_sql_answers_as_the_vectors_say() -> None:
    wrong = {}
    for case in CASES:
        if case.get("stored", True) and (found := _by_sql(case)) != case["answer"]:
            wrong[case["name"]] = found
    assert not wrong


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["name"])
def test_what_is_wrong_is_refused_at_its_place(case: dict[str, Any]) -> None:
    wanted = SCALARS[case["wanted"]] if "wanted" in case else None
    with pytest.raises((Invalid, tree.BadTree)) as refused:
        check(tree.read(case["tree"]), FIELDS, wanted)
    assert sorted(refused.value.fields) == sorted(case["problems"])


@named
def test_the_plain_form_of_a_tree_means_the_same(case: dict[str, Any]) -> None:
    node = tree.read(case["tree"])
    assert tree.write(tree.read(tree.write(node))) == tree.write(node)
    assert answer({**case, "tree": tree.write(node)}) == case["answer"]


def test_what_the_browser_is_asked_at_random_is_what_python_answers() -> None:
    cases = json.loads(RANDOM.read_text(encoding="utf-8"))
    assert len(cases) >= 300
    assert [case for case in cases if answer(case) != case["answer"]] == []


def _by_sql(case: dict[str, Any]) -> Any:
    """The same question asked of one row with typed columns."""
    typed = check(tree.read(case["tree"]), FIELDS)
    asked, (columns, given) = selecting.value(typed, moment_of(case)), as_row(case["record"])
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {asked.sql} FROM (SELECT {columns}) t", [*asked.parameters, *given])
        row = cursor.fetchone()
    assert row is not None
    return plainly(typed.type, row[0])
